package io.brrtrouter.parameters;

import io.brrtrouter.json.Pointers;
import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.validation.Formats;
import io.brrtrouter.validation.InvalidPatternException;
import io.brrtrouter.validation.Patterns;
import io.brrtrouter.validation.Patterns.TextPattern;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
          "readOnly",
          "writeOnly",
          "$comment",
          "xml",
          "type");

  private static final Set<String> OF_STRINGS = Set.of("minLength", "maxLength", "pattern");
  private static final Set<String> OF_NUMBERS =
      Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum");

  /** Keywords of lists. Real documents put those of one type on another, where they say nothing. */
  private static final Set<String> OF_LISTS = Set.of("minItems", "maxItems", "uniqueItems");

  private static final Set<String> SCALAR = union(List.of(OF_STRINGS, OF_NUMBERS, OF_LISTS));
  private static final Set<String> STRING = union(List.of(SCALAR, Set.of("enum", "format")));
  private static final Set<String> NUMBER = union(List.of(SCALAR, Set.of("enum", "format")));
  private static final Set<String> LIST = union(List.of(SCALAR, Set.of("items")));

  /** No format, and formats that allow any string. */
  private static final Set<String> ANY_STRING = Set.of("", "password", "binary");

  /** References longer than this chain are cycles. */
  private static final int MAX_REFERENCES = 16;

  private ScalarChecks() {}

  private static Set<String> union(List<Set<String>> sets) {
    return sets.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * This schema, or where its bare references, and its unions of one schema and null, lead; null
   * where that is nowhere.
   */
  static @Nullable JsonNode resolve(JsonNode reference, SchemaValidators schemas) {
    JsonNode schema = reference;
    for (int i = 0; i < MAX_REFERENCES; i++) {
      JsonNode branch = orNull(schema);
      if (branch != null) {
        schema = branch;
        continue;
      }
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

  /** The branch that is not null, of a union that says nothing else; or null. No text is null. */
  private static @Nullable JsonNode orNull(JsonNode schema) {
    String keyword = schema.has("anyOf") ? "anyOf" : "oneOf";
    JsonNode branches = schema.path(keyword);
    if (branches.size() != 2 || obstacle(schema, Set.of(keyword)) != null) {
      return null;
    }
    return isNull(branches.get(0))
        ? branches.get(1)
        : isNull(branches.get(1)) ? branches.get(0) : null;
  }

  private static boolean isNull(JsonNode schema) {
    return schema.path("type").asString("").equals("null") && schema.size() == 1;
  }

  /** The check of this schema, or null where it takes the validator. */
  static @Nullable ScalarCheck of(JsonNode schema) {
    return switch (type(schema)) {
      case "boolean" -> obstacle(schema, SCALAR) == null ? ScalarChecks::bool : null;
      case "string" -> obstacle(schema, STRING) == null ? string(schema) : null;
      case "integer" -> obstacle(schema, NUMBER) == null ? among(integer(schema), schema) : null;
      case "number" -> obstacle(schema, NUMBER) == null ? among(number(schema), schema) : null;
      default -> null;
    };
  }

  /** Whether this is a list of which only its items need a check of their own. */
  static boolean isList(JsonNode schema) {
    return type(schema).equals("array") && obstacle(schema, LIST) == null;
  }

  /** Why this schema has no check. */
  static String reason(JsonNode schema) {
    String type = type(schema);
    String keyword = obstacle(schema, type.equals("array") ? LIST : STRING);
    if (keyword != null && !type.equals("object")) {
      return keyword;
    }
    return switch (type) {
      case "", "several" -> "no single type";
      case "string", "integer", "number" ->
          schema.has("format") ? "format " + schema.path("format").asString("") : "pattern";
      default -> "type " + type;
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

  /** The first keyword of the schema that is neither an annotation nor one of these, or null. */
  private static @Nullable String obstacle(JsonNode schema, Set<String> keywords) {
    for (String name : schema.propertyNames()) {
      if (!ANNOTATIONS.contains(name) && !keywords.contains(name) && !name.startsWith("x-")) {
        return name;
      }
    }
    return null;
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

  /** This check, for the numbers that the schema lists, if it lists any. */
  private static @Nullable ScalarCheck among(@Nullable ScalarCheck check, JsonNode schema) {
    JsonNode listed = schema.get("enum");
    if (check == null || listed == null) {
      return check;
    }
    Set<BigDecimal> values = new HashSet<>();
    for (JsonNode value : listed) {
      if (value.isNumber()) {
        values.add(value.decimalValue().stripTrailingZeros());
      }
    }
    return text -> {
      JsonNode number = check.accept(text);
      boolean isListed =
          number != null && values.contains(number.decimalValue().stripTrailingZeros());
      return isListed ? number : null;
    };
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
