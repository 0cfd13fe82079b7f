package io.brrtrouter.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Schemas that others may refer to by a name of their own ({@code $id}, {@code $anchor}, {@code
 * $dynamicAnchor}; JSON Schema, 8.2) instead of by where they are. They must be compiled before
 * they are referred to.
 */
final class EmbeddedNames {
  private static final Set<String> NAMES = Set.of("$id", "$anchor", "$dynamicAnchor");

  private static final Set<String> SCHEMA_KEYWORDS =
      Set.of(
          "items",
          "additionalProperties",
          "not",
          "if",
          "then",
          "else",
          "contains",
          "propertyNames",
          "unevaluatedItems",
          "unevaluatedProperties",
          "contentSchema",
          "allOf",
          "anyOf",
          "oneOf",
          "prefixItems");

  private static final Set<String> SCHEMA_MAP_KEYWORDS =
      Set.of("properties", "patternProperties", "$defs", "definitions", "dependentSchemas");

  private final List<String> pointers = new ArrayList<>();

  private EmbeddedNames() {}

  /** The pointers of these schemas, outer ones first. */
  static List<String> in(JsonNode document) {
    EmbeddedNames names = new EmbeddedNames();
    names.document(document, "");
    return names.pointers;
  }

  /** Whether references in the schema at this pointer are relative to a base of their own. */
  static boolean hasOwnBase(JsonNode document, String pointer) {
    JsonNode node = document;
    for (String token : Pointers.tokens(pointer)) {
      node = Pointers.child(node, token);
      if (node.path("$id").isString()) {
        return true;
      }
    }
    return false;
  }

  /** Outside of schemas: a schema is what is called so, and each of {@code components/schemas}. */
  private void document(JsonNode node, String pointer) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String at = Pointers.append(pointer, member.getKey());
      switch (member.getKey()) {
        case "schema" -> schema(member.getValue(), at);
        case "schemas" -> schemas(member.getValue(), at);
        case "example", "examples" -> {}
        default -> document(member.getValue(), at);
      }
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      document(node.get(i), pointer + "/" + i);
    }
  }

  private void schema(JsonNode node, String pointer) {
    if (NAMES.stream().anyMatch(name -> node.path(name).isString())) {
      pointers.add(pointer);
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String at = Pointers.append(pointer, member.getKey());
      if (SCHEMA_MAP_KEYWORDS.contains(member.getKey())) {
        schemas(member.getValue(), at);
      } else if (SCHEMA_KEYWORDS.contains(member.getKey())) {
        schema(member.getValue(), at);
      }
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      schema(node.get(i), pointer + "/" + i);
    }
  }

  private void schemas(JsonNode map, String pointer) {
    for (Map.Entry<String, JsonNode> member : map.properties()) {
      schema(member.getValue(), Pointers.append(pointer, member.getKey()));
    }
  }
}
