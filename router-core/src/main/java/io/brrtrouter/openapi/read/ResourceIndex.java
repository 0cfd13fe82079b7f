package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.SpecVersion;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The {@code $id}s and anchors of a file (JSON Schema 2020-12, 8.2). They count in schemas only:
 * not in the values that schemas list, and not in keywords that nobody knows.
 */
final class ResourceIndex {
  private static final Type SCHEMA = Type.referable(Kind.SCHEMA);

  private final Shapes shapes;
  private final Resource whole;
  private final Map<String, Resource> byKey = new LinkedHashMap<>();
  private final IdentityHashMap<Node, Resource> around = new IdentityHashMap<>();
  private final Map<String, Located> anchors = new HashMap<>();

  private ResourceIndex(SourceFile file, Shapes shapes) {
    this.shapes = shapes;
    Located root = new Located(file.root(), "");
    this.whole = new Resource(file, root, file.place(), anchors, new HashMap<>());
  }

  static ResourceIndex of(SourceFile file, SpecVersion version) {
    ResourceIndex index = new ResourceIndex(file, Shapes.of(version));
    String text = file.source().text();
    if (text.contains("$id") || text.contains("$anchor") || text.contains("$dynamicAnchor")) {
      if (file.root().get("openapi") != null) {
        index.visit(index.whole.root(), Type.object(Kind.OPENAPI), index.whole);
      } else {
        index.loose(index.whole.root(), index.whole);
      }
    }
    return index;
  }

  private void visit(Located at, Type type, Resource outer) {
    switch (type) {
      case Type.Of of when at.node() instanceof Node.Mapping mapping ->
          object(at, mapping, of.kind(), outer);
      case Type.ListOf list when at.node() instanceof Node.Sequence sequence -> {
        for (int i = 0; i < sequence.items().size(); i++) {
          visit(at.item(i, sequence.items().get(i)), list.item(), outer);
        }
      }
      case Type.MapOf map when at.node() instanceof Node.Mapping mapping -> {
        around.put(mapping, outer);
        mapping
            .members()
            .forEach((name, member) -> visit(at.child(name, member.value()), map.value(), outer));
      }
      case Type.Either either -> visit(at, Fit.fitting(at.node(), either), outer);
      case Type.Tolerated tolerated -> visit(at, tolerated.type(), outer);
      default -> data(at, outer);
    }
  }

  private void object(Located at, Node.Mapping mapping, Kind kind, Resource outer) {
    Resource inner = kind == Kind.SCHEMA ? schema(at, outer) : outer;
    around.put(mapping, inner);
    Shape shape = shapes.of(kind);
    mapping
        .members()
        .forEach((name, member) -> {
          Located child = at.child(name, member.value());
          Shape.Field field = shape.fields().get(name);
          if (field != null) {
            visit(child, field.type(), inner);
          } else if (kind == Kind.SCHEMA) {
            visit(child, name.equals("definitions") ? Type.map(SCHEMA) : Type.Plain.ANY, inner);
          } else if (shape.names() != Type.Names.NONE) {
            visit(child, shape.others(), inner);
          } else {
            loose(child, inner);
          }
        });
  }

  /** Where anything may stand: a schema, or a collection of them. */
  private void loose(Located at, Resource outer) {
    switch (at.node()) {
      case Node.Mapping mapping -> {
        object(at, mapping, Kind.SCHEMA, outer);
        Resource inner = around(mapping);
        mapping
            .members()
            .forEach((name, member) -> {
              if (!shapes.of(Kind.SCHEMA).fields().containsKey(name)) {
                loose(at.child(name, member.value()), inner);
              }
            });
      }
      case Node.Sequence sequence -> {
        for (int i = 0; i < sequence.items().size(); i++) {
          loose(at.item(i, sequence.items().get(i)), outer);
        }
      }
      case Node.Scalar scalar -> {}
    }
  }

  /** Values, unless a reference takes a part of them for a schema. */
  private void data(Located at, Resource outer) {
    switch (at.node()) {
      case Node.Mapping mapping -> {
        around.put(mapping, outer);
        mapping.members().forEach((name, member) -> data(at.child(name, member.value()), outer));
      }
      case Node.Sequence sequence -> {
        for (int i = 0; i < sequence.items().size(); i++) {
          data(at.item(i, sequence.items().get(i)), outer);
        }
      }
      case Node.Scalar scalar -> {}
    }
  }

  private Resource schema(Located at, Resource outer) {
    Resource inner = resource(at, outer);
    String anchor = Nodes.text(at.node(), "$anchor");
    if (anchor != null) {
      inner.anchors().putIfAbsent(anchor, at);
      anchors.putIfAbsent(anchor, at);
    }
    String dynamic = Nodes.text(at.node(), "$dynamicAnchor");
    if (dynamic != null) {
      inner.anchors().putIfAbsent(dynamic, at);
      inner.dynamic().putIfAbsent(dynamic, at);
      anchors.putIfAbsent(dynamic, at);
    }
    return inner;
  }

  private Resource resource(Located at, Resource outer) {
    String id = Nodes.text(at.node(), "$id");
    if (id == null || id.startsWith("#")) {
      return outer;
    }
    try {
      String location = id.endsWith("#") ? id.substring(0, id.length() - 1) : id;
      Place place = outer.place().identify(location);
      Resource own = new Resource(outer.file(), at, place, new HashMap<>(), new HashMap<>());
      byKey.putIfAbsent(own.place().key(), own);
      return own;
    } catch (IOException e) {
      // An id that is no URI identifies nothing; its schema belongs to what is around it.
      return outer;
    }
  }

  /** The resource that this node belongs to. */
  Resource around(Node node) {
    return around.getOrDefault(node, whole);
  }

  /** The resource of this place, or null. */
  @Nullable Resource identified(Place place) {
    return byKey.get(place.key());
  }

  /** The part with this plain name, in whichever resource of the file. */
  @Nullable Located anchor(String name) {
    return anchors.get(name);
  }

  /** The parts of the file, itself aside, that have an identity. */
  Collection<Resource> resources() {
    return byKey.values();
  }

  /** The file as a resource. */
  Resource whole() {
    return whole;
  }
}
