package io.brrtrouter.codegen.plan;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The kinds of JSON values, as the keyword {@code type} names them. */
public enum JsonKind {
  STRING,
  INTEGER,
  NUMBER,
  BOOLEAN,
  ARRAY,
  OBJECT,
  NULL;

  /** The kinds of this {@code type}; {@code number} includes integers; null if it is no type. */
  static @Nullable Set<JsonKind> of(String type) {
    return switch (type) {
      case "string" -> EnumSet.of(STRING);
      case "integer" -> EnumSet.of(INTEGER);
      case "number" -> EnumSet.of(INTEGER, NUMBER);
      case "boolean" -> EnumSet.of(BOOLEAN);
      case "array" -> EnumSet.of(ARRAY);
      case "object" -> EnumSet.of(OBJECT);
      case "null" -> EnumSet.of(NULL);
      default -> null;
    };
  }

  /** The kind of a value. */
  static JsonKind of(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> ARRAY;
      case BOOLEAN -> BOOLEAN;
      case NUMBER -> value.isIntegralNumber() ? INTEGER : NUMBER;
      case OBJECT, POJO -> OBJECT;
      case BINARY, STRING -> STRING;
      case MISSING, NULL -> NULL;
    };
  }
}
