package io.brrtrouter.json;

import io.brrtrouter.json.SchemaKeyword.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * {@code type}, with {@code nullable} (OAS 3.0.3, 4.7.24.2: it adds null to a type that stands next
 * to it, and to nothing else). Bytes of a multipart part are a string.
 */
final class TypeKeyword {
  private static final int NULL = 1;
  private static final int BOOLEAN = 2;
  private static final int INTEGER = 4;
  private static final int NUMBER = 8;
  private static final int STRING = 16;
  private static final int ARRAY = 32;
  private static final int OBJECT = 64;

  private static final Map<String, Integer> TYPES =
      Map.of(
          "null", NULL,
          "boolean", BOOLEAN,
          "integer", INTEGER,
          "number", NUMBER,
          "string", STRING,
          "array", ARRAY,
          "object", OBJECT);

  private static final Map<String, String> PHRASES =
      Map.of(
          "null", "null",
          "boolean", "true or false",
          "integer", "an integer",
          "number", "a number",
          "string", "a string",
          "array", "an array",
          "object", "an object");

  private TypeKeyword() {}

  static @Nullable Assertion compile(Site site, boolean nullable) {
    List<String> names = new ArrayList<>();
    if (site.value().isString()) {
      names.add(site.value().stringValue());
    }
    for (JsonNode name : site.value()) {
      names.add(name.asString());
    }
    if (nullable && Site.isTrue(site.sibling("nullable"))) {
      names.add("null");
    }
    int mask = 0;
    for (String name : names) {
      Integer type = TYPES.get(name);
      if (type == null) {
        return null;
      }
      mask |= type;
    }
    int allowed = mask;
    return names.isEmpty()
        ? null
        : new Assertion("type", value -> isOneOf(value, allowed), () -> message(names));
  }

  private static boolean isOneOf(JsonNode value, int allowed) {
    return switch (value.getNodeType()) {
      case NULL, MISSING -> (allowed & NULL) != 0;
      case BOOLEAN -> (allowed & BOOLEAN) != 0;
      case STRING, BINARY -> (allowed & STRING) != 0;
      case ARRAY -> (allowed & ARRAY) != 0;
      case OBJECT -> (allowed & OBJECT) != 0;
      case NUMBER ->
          (allowed & NUMBER) != 0 || ((allowed & INTEGER) != 0 && Numbers.isInteger(value));
      case POJO -> false;
    };
  }

  private static String message(List<String> names) {
    StringBuilder text = new StringBuilder("must be ");
    for (int i = 0; i < names.size(); i++) {
      text.append(i == 0 ? "" : i == names.size() - 1 ? " or " : ", ");
      text.append(PHRASES.get(names.get(i)));
    }
    return text.toString();
  }
}
