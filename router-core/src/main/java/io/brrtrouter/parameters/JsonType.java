package io.brrtrouter.parameters;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The types of JSON Schema. */
enum JsonType {
  NULL,
  BOOLEAN,
  INTEGER,
  NUMBER,
  STRING,
  ARRAY,
  OBJECT;

  /** The type of this name, or null. */
  static @Nullable JsonType named(String name) {
    for (JsonType type : values()) {
      if (type.name().toLowerCase(Locale.ROOT).equals(name)) {
        return type;
      }
    }
    return null;
  }

  /** The narrowest type of an instance. */
  static JsonType of(JsonNode instance) {
    return switch (instance.getNodeType()) {
      case NULL, MISSING -> NULL;
      case BOOLEAN -> BOOLEAN;
      case NUMBER -> instance.isIntegralNumber() ? INTEGER : NUMBER;
      case ARRAY -> ARRAY;
      case OBJECT -> OBJECT;
      case STRING, BINARY, POJO -> STRING;
    };
  }

  boolean isNumeric() {
    return this == INTEGER || this == NUMBER;
  }
}
