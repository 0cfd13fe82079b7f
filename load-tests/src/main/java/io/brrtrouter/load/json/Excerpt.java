package io.brrtrouter.load.json;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A part of a document: some schemas, those they refer to, and examples of the same names. */
final class Excerpt {
  private static final String SCHEMAS = "#/components/schemas/";

  private Excerpt() {}

  static ObjectNode of(JsonNode document, Collection<String> names) {
    ObjectNode excerpt = JsonNodeFactory.instance.objectNode();
    excerpt.set("openapi", document.required("openapi"));
    excerpt.set("info", document.required("info"));
    excerpt.putObject("paths");
    ObjectNode schemas = excerpt.withObject("/components/schemas");
    ObjectNode examples = excerpt.withObject("/components/examples");
    for (String name : names) {
      examples.set(name, document.at("/components/examples/" + name));
    }
    Deque<String> missing = new ArrayDeque<>(names);
    while (!missing.isEmpty()) {
      String name = missing.pop();
      if (!schemas.has(name)) {
        JsonNode schema = document.required("components").required("schemas").required(name);
        schemas.set(name, schema);
        references(schema, missing);
      }
    }
    return excerpt;
  }

  private static void references(JsonNode node, Deque<String> found) {
    if (node.isString() && node.stringValue().startsWith(SCHEMAS)) {
      found.add(node.stringValue().substring(SCHEMAS.length()));
    }
    node.forEach(child -> references(child, found));
  }
}
