package io.brrtrouter.conformance.instances;

import io.brrtrouter.json.Pointers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Which components are composed of which, and what a discriminator calls them. */
final class Heirs {
  private static final String PREFIX = "#/components/schemas/";

  private final Map<String, JsonNode> components = new LinkedHashMap<>();
  private final Map<JsonNode, List<String>> children = new IdentityHashMap<>();

  Heirs(JsonNode document) {
    document
        .path("components")
        .path("schemas")
        .properties()
        .forEach(entry -> components.put(entry.getKey(), entry.getValue()));
    components.forEach((name, schema) -> {
      for (JsonNode part : schema.path("allOf")) {
        String ref = part.path("$ref").asString("");
        if (ref.startsWith("#")) {
          children
              .computeIfAbsent(document.at(Pointers.fromFragment(ref)), base -> new ArrayList<>())
              .add(name);
        }
      }
    });
  }

  /** The components that are composed of this one at any remove, and itself, which is the last. */
  Map<String, JsonNode> of(JsonNode base) {
    Map<String, JsonNode> found = new LinkedHashMap<>();
    Deque<JsonNode> open = new ArrayDeque<>(List.of(base));
    while (!open.isEmpty()) {
      for (String child : children.getOrDefault(open.remove(), List.of())) {
        JsonNode schema = components.get(child);
        if (schema != base && found.put(child, schema) == null) {
          open.add(schema);
        }
      }
    }
    components.forEach((name, schema) -> {
      if (schema == base) {
        found.put(name, schema);
      }
    });
    return found;
  }

  /** What the discriminator may say for the component of this name. */
  static List<String> called(JsonNode discriminator, String name) {
    List<String> names = new ArrayList<>();
    JsonNode mapping = discriminator.path("mapping");
    for (Map.Entry<String, JsonNode> mapped : mapping.properties()) {
      String target = mapped.getValue().asString("");
      if (target.equals(name) || target.equals(PREFIX + name)) {
        names.add(mapped.getKey());
      }
    }
    if (!mapping.has(name)) {
      names.add(name);
    }
    return names;
  }

  /** A reference to the component of this name. */
  static String ref(String name) {
    return PREFIX + name.replace("~", "~0").replace("/", "~1");
  }
}
