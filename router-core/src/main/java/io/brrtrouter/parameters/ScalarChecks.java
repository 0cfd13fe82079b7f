package io.brrtrouter.parameters;

import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.openapi.Pointers;
import io.brrtrouter.validation.Formats;
import io.brrtrouter.validation.InvalidPatternException;
import io.brrtrouter.validation.Patterns;
import io.brrtrouter.validation.Patterns.TextPattern;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
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

  /** A keyword for lists; real documents put it on scalars, where it says nothing. */
  private static final String VOID = "uniqueItems";

  private static final Set<String> BOOLEAN = Set.of(VOID);
  private static final Set<String> STRING =
      Set.of("minLength", "maxLength", "enum", "format", "pattern", VOID);
  private static final Set<String> NUMBER =
      Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "format", VOID);

  /** No format, and formats that allow any string. */
  private static final Set<String> ANY_STRING = Set.of("", "password", "binary");

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
      case "boolean" -> knows(schema, BOOLEAN) ? ScalarChecks::bool : null;
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
    Predicate<String> format = format(schema.path("format").asString(""));
    Predicate<String> pattern = pattern(schema.path("pattern").asString(""));
    return format == null || pattern == null
        ? null
        : new StringCheck(
            schema.path("minLength").asInt(0),
            schema.path("maxLength").asInt(Integer.MAX_VALUE),
            text -> format.test(text) && pattern.test(text),
            values(schema.get("enum")));
  }

  private static @Nullable Predicate<String> format(String name) {
    return ANY_STRING.contains(name) ? text -> true : Formats.check(name);
  }

  /** Only patterns in linear time: the others are matched under the validator's budget. */
  private static @Nullable Predicate<String> pattern(String source) {
    if (source.isEmpty()) {
      return text -> true;
    }
    try {
      TextPattern pattern = Patterns.compile(source);
      return pattern.isLinear() ? pattern::isSoonFoundIn : null;
    } catch (InvalidPatternException e) {
      return null;
    }
  }

  private static @Nullable Set<String> values(@Nullable JsonNode listed) {
    if (listed == null) {
      return null;
    }
    Set<String> values = new HashSet<>();
    for (JsonNode value : listed) {
      if (value.isString()) {
        values.add(value.stringValue());
      }
    }
    return values;
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
