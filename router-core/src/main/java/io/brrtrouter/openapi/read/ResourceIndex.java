package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code $id}s and anchors of a file (JSON Schema 2020-12, 8.2). */
final class ResourceIndex {
  private final Resource whole;
  private final Map<String, Resource> byKey = new HashMap<>();
  private final IdentityHashMap<Node, Resource> around = new IdentityHashMap<>();
  private final Map<String, Located> anchors = new HashMap<>();

  private ResourceIndex(SourceFile file) {
    this.whole = new Resource(new Located(file.root(), ""), file.place(), anchors);
  }

  static ResourceIndex of(SourceFile file) {
    ResourceIndex index = new ResourceIndex(file);
    String text = file.source().text();
    if (text.contains("$id") || text.contains("$anchor") || text.contains("$dynamicAnchor")) {
      index.add(index.whole.root(), index.whole);
    }
    return index;
  }

  private void add(Located at, Resource outer) {
    switch (at.node()) {
      case Node.Mapping mapping -> {
        Resource inner = resource(at, outer);
        around.put(mapping, inner);
        for (String keyword : List.of("$anchor", "$dynamicAnchor")) {
          String anchor = Nodes.text(mapping, keyword);
          if (anchor != null) {
            inner.anchors().putIfAbsent(anchor, at);
            anchors.putIfAbsent(anchor, at);
          }
        }
        mapping.members().forEach((name, member) -> add(at.child(name, member.value()), inner));
      }
      case Node.Sequence sequence -> {
        for (int i = 0; i < sequence.items().size(); i++) {
          add(at.item(i, sequence.items().get(i)), outer);
        }
      }
      case Node.Scalar scalar -> {}
    }
  }

  private Resource resource(Located at, Resource outer) {
    String id = Nodes.text(at.node(), "$id");
    if (id == null || id.startsWith("#")) {
      return outer;
    }
    try {
      String location = id.endsWith("#") ? id.substring(0, id.length() - 1) : id;
      Resource own = new Resource(at, outer.place().resolve(location), new HashMap<>());
      byKey.putIfAbsent(own.place().key(), own);
      return own;
    } catch (IOException e) {
      // An id that is no URL identifies nothing; its schema belongs to what is around it.
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
}
