package io.brrtrouter.parameters;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The types one schema object allows by its own keywords. */
final class SchemaTypes {
  private SchemaTypes() {}

  /** The types that {@code type}, {@code const} and {@code enum} leave; null if none is there. */
  static @Nullable Set<JsonType> of(JsonNode schema) {
    Set<JsonType> types = declared(schema.get("type"));
    if (types != null && schema.path("nullable").asBoolean(false)) {
      types.add(JsonType.NULL);
    }
    Set<JsonType> listed = listed(schema);
    if (types == null || listed == null) {
      return types == null ? listed : types;
    }
    return intersection(types, listed);
  }

  /** What both allow; an integer is a number. */
  static Set<JsonType> intersection(Set<JsonType> left, Set<JsonType> right) {
    Set<JsonType> both = new LinkedHashSet<>();
    for (JsonType type : left) {
      if (right.contains(type)) {
        both.add(type);
      } else if (type.isNumeric() && right.stream().anyMatch(JsonType::isNumeric)) {
        both.add(JsonType.INTEGER);
      }
    }
    return both;
  }

  /** Whether it has keywords that are about numbers only. */
  static boolean boundsNumbers(JsonNode schema) {
    return schema.has("minimum")
        || schema.has("maximum")
        || schema.has("exclusiveMinimum")
        || schema.has("exclusiveMaximum")
        || schema.has("multipleOf");
  }

  /** What strings hold, by these keywords and by those that were there before. */
  static Shape.Content content(JsonNode schema, Shape.Content before) {
    boolean binary =
        schema.path("format").asString("").equals("binary")
            || schema.has("contentMediaType") && !schema.has("contentEncoding");
    boolean judged = schema.has("pattern") || schema.has("enum") || schema.has("const");
    return new Shape.Content(
        binary || before.binary(),
        judged || before.judged(),
        Math.max(schema.path("minLength").asInt(0), before.shortest()),
        Math.min(schema.path("maxLength").asInt(Integer.MAX_VALUE), before.longest()),
        false);
  }

  private static @Nullable Set<JsonType> declared(@Nullable JsonNode type) {
    Set<JsonType> types = new LinkedHashSet<>();
    if (type != null && type.isArray()) {
      type.forEach(name -> add(types, name));
    } else if (type != null) {
      add(types, type);
    }
    return types.isEmpty() ? null : types;
  }

  private static void add(Set<JsonType> types, JsonNode name) {
    JsonType type = name.isString() ? JsonType.named(name.stringValue()) : null;
    if (type != null) {
      types.add(type);
    }
  }

  private static @Nullable Set<JsonType> listed(JsonNode schema) {
    JsonNode constant = schema.get("const");
    JsonNode values = schema.get("enum");
    if (constant == null && (values == null || !values.isArray())) {
      return null;
    }
    Set<JsonType> types = new LinkedHashSet<>();
    if (constant != null) {
      types.add(JsonType.of(constant));
    } else {
      values.forEach(value -> types.add(JsonType.of(value)));
    }
    return types;
  }
}
