package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.Node;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a schema without {@code type} means, judged by the keywords it does have. */
final class KindGuess {
  private static final Map<JsonKind, List<String>> TELLTALES =
      Map.of(
          JsonKind.OBJECT,
          List.of(
              "properties",
              "additionalProperties",
              "patternProperties",
              "minProperties",
              "maxProperties",
              "propertyNames"),
          JsonKind.ARRAY,
          List.of("items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains"),
          JsonKind.STRING,
          List.of("pattern", "minLength", "maxLength", "contentEncoding", "contentMediaType"),
          JsonKind.NUMBER,
          List.of("minimum", "maximum", "multipleOf", "exclusiveMinimum", "exclusiveMaximum"));

  private static final Set<String> NUMBERS = Set.of("float", "double", "decimal", "money");

  private KindGuess() {}

  /** The kinds that the keywords speak of; empty where they speak of none. */
  static Set<JsonKind> of(Node node) {
    EnumSet<JsonKind> kinds = EnumSet.noneOf(JsonKind.class);
    TELLTALES.forEach((kind, keywords) -> {
      if (keywords.stream().anyMatch(keyword -> node.get(keyword) != null)) {
        kinds.add(kind);
      }
    });
    String format = Keywords.text(node, "format");
    if (format != null && kinds.isEmpty()) {
      boolean integer = format.matches("u?int(8|16|32|64)");
      kinds.add(
          integer
              ? JsonKind.INTEGER
              : NUMBERS.contains(format) ? JsonKind.NUMBER : JsonKind.STRING);
    }
    if (kinds.contains(JsonKind.NUMBER)) {
      kinds.add(JsonKind.INTEGER);
    }
    return kinds;
  }
}
