package io.brrtrouter.codegen.diff;

import io.brrtrouter.openapi.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The named members that an object has in a request, or in a response. */
final class Members {
  private final Version version;
  private final Map<String, List<Part>> schemas = new LinkedHashMap<>();
  private final Map<String, Node> required = new LinkedHashMap<>();
  private final Set<String> hidden = new HashSet<>();

  private Members(Version version) {
    this.version = version;
  }

  static Members of(SchemaView view, Direction direction) {
    Members members = new Members(view.version());
    for (Node part : view.parts()) {
      Tree.members(part.get("properties"))
          .forEach((name, member) ->
              members
                  .schemas
                  .computeIfAbsent(name, key -> new ArrayList<>(1))
                  .add(Part.whole(member.value())));
      for (Node name : Tree.items(part.get("required"))) {
        String text = Tree.text(name);
        if (text != null) {
          members.required.putIfAbsent(text, name);
        }
      }
    }
    String keyword = direction == Direction.REQUEST ? "readOnly" : "writeOnly";
    members.schemas.forEach((name, parts) -> {
      if (view.version().view(parts).isTrue(keyword)) {
        members.hidden.add(name);
      }
    });
    return members;
  }

  Set<String> names() {
    Set<String> names = new LinkedHashSet<>(schemas.keySet());
    names.addAll(required.keySet());
    return names;
  }

  /** Whether it is part of messages that go this way. */
  boolean has(String name) {
    return !isHidden(name) && (schemas.containsKey(name) || required.containsKey(name));
  }

  /** Whether it is read-only in a request, or write-only in a response. */
  boolean isHidden(String name) {
    return hidden.contains(name);
  }

  /** Where it is said that it must be there, or null. */
  @Nullable Node required(String name) {
    return required.get(name);
  }

  List<Part> schemas(String name) {
    return schemas.getOrDefault(name, List.of());
  }

  @Nullable Place place(String name) {
    List<Part> parts = schemas.get(name);
    Node node = parts == null ? required.get(name) : parts.getFirst().node();
    return node == null ? null : version.place(node);
  }
}
