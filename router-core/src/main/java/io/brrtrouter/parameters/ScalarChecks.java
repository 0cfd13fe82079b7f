package io.brrtrouter.parameters;

import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.openapi.Pointers;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;

/** Compiles scalar schemas to checks. A keyword that is not known here makes it give up. */
final class ScalarChecks {
  private static final Set<String> ANNOTATIONS =
      Set.of(
          "title",
          "description",
          "default",
          "example",
          "examples",
          "deprecated",
          "externalDocs",
          "nullable",
          "$comment",
          "xml",
          "type");

  private static final Set<String> STRING = Set.of("minLength", "maxLength", "enum", "format");
  private static final Set<String> NUMBER =
      Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "format");

  /** Formats that {@link io.brrtrouter.validation.Formats} decides. */
  private static final Set<String> FORMATS = Set.of("uuid", "date", "date-time");

  /** References longer than this chain are cycles. */
  private static final int MAX_REFERENCES = 16;

  private ScalarChecks() {}

  /** This schema, or where its bare references lead; null where that is nowhere. */
  static @Nullable JsonNode resolve(JsonNode reference, SchemaValidators schemas) {
    JsonNode schema = reference;
    for (int i = 0; i < MAX_REFERENCES; i++) {
      String ref = schema.path("$ref").asString("");
      if (ref.isEmpty()) {
        return schema.isObject() ? schema : null;
      }
      if (schema.size() > 1 || !ref.startsWith("#/")) {
        return null;
      }
      schema = schemas.schema(Pointers.fromFragment(ref));
    }
    return null;
  }

  /** The check of this schema, or null where it takes the validator. */
  static @Nullable ScalarCheck of(JsonNode schema) {
    return switch (type(schema)) {
      case "boolean" -> knows(schema, Set.of()) ? ScalarChecks::bool : null;
      case "string" -> knows(schema, STRING) ? string(schema) : null;
      case "integer" -> knows(schema, NUMBER) ? integer(schema) : null;
      case "number" -> knows(schema, NUMBER) ? number(schema) : null;
      default -> null;
    };
  }

  /** The one type of a schema beside null, or "". */
  static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (!type.isArray()) {
      return type.asString("");
    }
    String only = "";
    for (JsonNode each : type) {
      String name = each.asString("");
      if (!name.equals("null")) {
        only = only.isEmpty() ? name : "several";
      }
    }
    return only;
  }

  /** Whether every keyword of the schema is an annotation or one of these. */
  static boolean knows(JsonNode schema, Set<String> keywords) {
    return schema.propertyNames().stream()
        .allMatch(
            name -> ANNOTATIONS.contains(name) || keywords.contains(name) || name.startsWith("x-"));
  }

  private static @Nullable JsonNode bool(String text) {
    return switch (text) {
      case "true" -> BooleanNode.TRUE;
      case "false" -> BooleanNode.FALSE;
      default -> null;
    };
  }

  private static @Nullable ScalarCheck string(JsonNode schema) {
    String format = schema.path("format").asString("");
    if (!format.isEmpty() && !FORMATS.contains(format)) {
      return null;
    }
    Set<String> values = null;
    if (schema.has("enum")) {
      values = new HashSet<>();
      for (JsonNode value : schema.get("enum")) {
        values.add(value.isString() ? value.stringValue() : "");
      }
      values.remove("");
    }
    return new StringCheck(
        schema.path("minLength").asInt(0),
        schema.path("maxLength").asInt(Integer.MAX_VALUE),
        values,
        format.isEmpty() ? null : format);
  }

  private static @Nullable ScalarCheck integer(JsonNode schema) {
    Bounds bounds =
        switch (schema.path("format").asString("")) {
          case "int32" -> between(schema, Integer.MIN_VALUE, Integer.MAX_VALUE);
          case "", "int64" -> between(schema, Long.MIN_VALUE, Long.MAX_VALUE);
          default -> null;
        };
    return bounds == null || bounds.minimum().compareTo(bounds.maximum()) > 0
        ? null
        : new IntegerCheck(bounds.least(), bounds.greatest());
  }

  private static @Nullable Bounds between(JsonNode schema, long lowest, long highest) {
    return Bounds.of(schema, BigDecimal.valueOf(lowest), BigDecimal.valueOf(highest));
  }

  private static @Nullable ScalarCheck number(JsonNode schema) {
    Bounds bounds =
        switch (schema.path("format").asString("")) {
          case "", "float", "double" ->
              Bounds.of(schema, NumberCheck.LARGEST.negate(), NumberCheck.LARGEST);
          default -> null;
        };
    return bounds == null ? null : new NumberCheck(bounds);
  }
}
