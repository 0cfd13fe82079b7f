package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads keywords of schemas as the document wrote them, and takes nonsense for their absence. */
final class Keywords {
  /** Keywords that do not change which Java type a schema becomes. */
  private static final Set<String> ANNOTATIONS =
      Set.of(
          "title",
          "summary",
          "description",
          "default",
          "example",
          "examples",
          "deprecated",
          "readOnly",
          "writeOnly",
          "externalDocs",
          "xml",
          "nullable",
          "$comment",
          "$id",
          "$schema",
          "$anchor",
          "$defs",
          "definitions");

  private Keywords() {}

  /** Whether the schema says nothing, besides {@code but}, that could change its Java type. */
  static boolean saysNothingBut(Schema schema, String... but) {
    Set<String> also = Set.of(but);
    return schema.node() instanceof Node.Mapping mapping
        && mapping.members().keySet().stream()
            .allMatch(k -> ANNOTATIONS.contains(k) || k.startsWith("x-") || also.contains(k));
  }

  /** Whether the schema is a reference and nothing else. */
  static boolean isReference(Schema schema) {
    return schema.ref() != null
        && schema.node() instanceof Node.Mapping mapping
        && mapping.members().size() == 1;
  }

  /** A string, or null. */
  static @Nullable String text(Node node, String keyword) {
    JsonNode json = scalar(node, keyword);
    return json != null && json.isString() ? json.stringValue() : null;
  }

  /** Whether the keyword is there and true. */
  static boolean isTrue(Node node, String keyword) {
    JsonNode json = scalar(node, keyword);
    return json != null && json.isBoolean() && json.booleanValue();
  }

  /** A string, number, boolean or null, or null where there is none. */
  static @Nullable JsonNode scalar(Node node, String keyword) {
    return node.get(keyword) instanceof Node.Scalar scalar ? scalar.json() : null;
  }

  /** The strings of a sequence, or the single string. */
  static List<String> texts(Node node, String keyword) {
    List<String> texts = new ArrayList<>();
    Node value = node.get(keyword);
    List<Node> items = value instanceof Node.Sequence sequence ? sequence.items() : List.of();
    for (Node item : value instanceof Node.Scalar ? List.of(value) : items) {
      if (item instanceof Node.Scalar scalar && scalar.json().isString()) {
        texts.add(scalar.json().stringValue());
      }
    }
    return texts;
  }

  /** The schemas of a sequence, {@code allOf} for instance. */
  static List<Schema> schemas(Schema schema, String keyword) {
    List<Schema> schemas = new ArrayList<>();
    if (schema.node().get(keyword) instanceof Node.Sequence sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        schemas.add(
            new Schema(sequence.items().get(i), schema.pointer() + "/" + keyword + "/" + i));
      }
    }
    return schemas;
  }

  /** Whether the schema is {@code true} or {@code false} itself. */
  static boolean isBoolean(Schema schema, boolean value) {
    return schema.node() instanceof Node.Scalar scalar
        && scalar.json().isBoolean()
        && scalar.json().booleanValue() == value;
  }
}
