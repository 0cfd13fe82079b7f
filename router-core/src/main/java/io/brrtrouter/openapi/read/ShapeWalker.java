package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Position;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Walks a document along the table of shapes, into the files it refers to, and reports everything
 * that is not as the table says. Finds the references on its way: what is data is never looked at.
 */
final class ShapeWalker {
  private final Shapes shapes;
  private final Linked linked;
  private final Problems problems;
  private final Rules rules;
  private final RefLinks references;
  private final MappingLinks mappings;
  private final DynamicReferences dynamic;
  private final Dialects dialects;
  private final Map<Kind, Set<Node>> visited = new EnumMap<>(Kind.class);
  private final Deque<Visit> pending = new ArrayDeque<>();

  /** The operation that is being walked, to which what is wrong in it can be confined. */
  private @Nullable Node operation;

  private record Visit(Node node, Kind kind) {}

  ShapeWalker(
      Linked linked,
      Resolver resolver,
      DynamicReferences dynamic,
      Dialects dialects,
      Problems problems) {
    this.shapes = Shapes.of(linked.version());
    this.linked = linked;
    this.problems = problems;
    this.rules = new Rules(linked, problems);
    this.references = new RefLinks(linked, resolver, problems);
    this.mappings = new MappingLinks(linked, resolver, problems);
    this.dynamic = dynamic;
    this.dialects = dialects;
  }

  /** Visits the document and, one after the other, all that it refers to. */
  void walk() {
    object(linked.root(), Kind.OPENAPI, linked.root().position());
    do {
      while (!pending.isEmpty()) {
        Visit next = pending.poll();
        of(next.node(), new Type.Of(next.kind(), true), next.node().position());
      }
      for (Target target : dynamic.targets()) {
        if (!nodes(Kind.SCHEMA).contains(target.node())) {
          pending.add(new Visit(target.node(), Kind.SCHEMA));
        }
      }
    } while (!pending.isEmpty() && !problems.isFull());
  }

  private void visit(Node node, Type type, String name, Position key) {
    if (type instanceof Type.Of of) {
      of(node, of, key);
      return;
    }
    String wrong = Fit.wrong(name, node, type, linked.is31());
    if (wrong != null) {
      problems.error(node.position(), wrong, remedy(node, type));
      return;
    }
    switch (type) {
      case Type.ListOf list -> list(node, list, name);
      case Type.MapOf map -> map(node, map);
      case Type.Either either -> visit(node, Fit.fitting(node, either), name, key);
      case Type.Tolerated tolerated -> visit(node, tolerated.type(), name, key);
      default -> {}
    }
  }

  private void list(Node node, Type.ListOf type, String name) {
    Set<JsonNode> seen = new HashSet<>();
    for (Node item : Nodes.items(node)) {
      visit(item, type.item(), name, item.position());
      if (type.unique() && item instanceof Node.Scalar scalar && !seen.add(scalar.json())) {
        problems.error(item.position(), "'" + name + "' lists this twice", "Remove one of them.");
      }
    }
  }

  private void map(Node node, Type.MapOf type) {
    Nodes.members(node)
        .forEach((key, member) -> {
          if (type.names() != Type.Names.CONTENT) {
            name(key, type.names(), member.key());
          } else if (!rules.isContent(key, member.key())) {
            return;
          }
          visit(member.value(), type.value(), key, member.key());
        });
  }

  private void name(String name, Type.Names names, Position key) {
    String wrong = NameCheck.wrong(name, names);
    if (wrong != null) {
      problems.error(key, "'" + name + "' " + wrong, null);
    }
  }

  private void of(Node node, Type.Of type, Position key) {
    Kind kind = type.kind();
    boolean item = kind == Kind.PATH_ITEM;
    boolean refers = node.get("$ref") != null && (type.referable() || item);
    if (refers) {
      Target target = references.link(node, kind, operation);
      if (target != null) {
        pending.add(new Visit(target.node(), kind));
      }
    }
    // Beside a path item's reference, and a schema's of 3.1, other members count.
    if (!refers || item || (kind == Kind.SCHEMA && linked.is31())) {
      object(node, kind, key);
    }
  }

  private void object(Node node, Kind kind, Position key) {
    if (!(node instanceof Node.Mapping mapping)) {
      if (kind != Kind.SCHEMA || !linked.is31() || !Fit.isFlag(node)) {
        problems.error(node.position(), Wording.notAnObject(kind, node), null);
      }
      return;
    }
    if (problems.isFull() || !nodes(kind).add(node)) {
      return;
    }
    Node outer = operation;
    operation = kind == Kind.OPERATION ? node : operation;
    members(mapping, kind, key);
    rules.check(kind, mapping, key);
    if (kind == Kind.DISCRIMINATOR) {
      mappings.link(mapping).forEach(target -> pending.add(new Visit(target.node(), Kind.SCHEMA)));
    }
    if (kind == Kind.SCHEMA && linked.is31()) {
      dialects.note(mapping);
    }
    Target target = kind == Kind.SCHEMA ? dynamic.link(mapping) : null;
    if (target != null) {
      pending.add(new Visit(target.node(), Kind.SCHEMA));
    }
    operation = outer;
  }

  private Set<Node> nodes(Kind kind) {
    return visited.computeIfAbsent(kind, k -> Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private void members(Node.Mapping mapping, Kind kind, Position key) {
    Shape shape = shapes.of(kind);
    mapping
        .members()
        .forEach((name, member) -> {
          Shape.Field field = shape.fields().get(name);
          if (field != null) {
            field(name, member, field);
          } else if (kind != Kind.SECURITY_REQUIREMENT && Nodes.isExtension(name)) {
            rules.extension(kind, name, member);
          } else {
            other(shape, kind, name, member);
          }
        });
    shape
        .fields()
        .forEach((name, field) -> {
          if (field.required() && !mapping.members().containsKey(name)) {
            problems.error(key, Wording.missing(kind, name), "Add '" + name + "'.");
          }
        });
  }

  private void field(String name, Node.Member member, Shape.Field field) {
    Node value = member.value();
    String wrong =
        field.type() instanceof Type.Tolerated tolerated && Fit.isSlip(value, tolerated)
            ? Fit.wrong(name, value, tolerated.type(), linked.is31())
            : null;
    if (wrong == null) {
      visit(value, field.type(), name, member.key());
    } else {
      problems.warning(value.position(), wrong + "; it is ignored", remedy(value, field.type()));
      linked.leaveOut(value);
    }
  }

  private @Nullable String remedy(Node found, Type type) {
    String text = Nodes.text(found);
    return text != null && type instanceof Type.OneOf oneOf
        ? problems.suggestion(text, oneOf.values())
        : Wording.remedy(found, type);
  }

  private void other(Shape shape, Kind kind, String name, Node.Member member) {
    if (shape.names() != Type.Names.NONE) {
      name(name, shape.names(), member.key());
      visit(member.value(), shape.others(), name, member.key());
    } else if (shape.rest() != Shape.Rest.ALLOWED) {
      String message = "'" + name + "' is not a member of " + kind.title();
      String near = problems.suggestion(name, shape.fields().keySet());
      String remedy = near == null ? "Remove it, or start its name with 'x-'." : near;
      boolean wrong =
          switch (shape.rest()) {
            case WRONG -> !shape.isMisplaced(name);
            case STRAY -> Shapes.isNearly(kind, name);
            case DUBIOUS, ALLOWED -> false;
          };
      if (wrong) {
        problems.error(member.key(), message, remedy);
      } else {
        problems.warning(member.key(), message, remedy);
      }
    }
  }
}
