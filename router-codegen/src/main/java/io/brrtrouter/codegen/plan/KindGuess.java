package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.Node;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a schema without {@code type} is meant to be, where its author plainly forgot to say so: an
 * object with properties, an array with items, a file (OAS 3.1, 4.8.14.4.1). Every other keyword
 * leaves all types open, as it does to a validator: {@code minLength} asks nothing of a number
 * (JSON Schema Validation 2020-12, 6). So do these where JSON is read, see {@link Meanings}.
 */
final class KindGuess {
  private static final Map<JsonKind, List<String>> TELLTALES =
      Map.of(
          JsonKind.OBJECT, List.of("properties", "additionalProperties"),
          JsonKind.ARRAY, List.of("items"),
          JsonKind.STRING, List.of("contentEncoding", "contentMediaType"));

  private KindGuess() {}

  /** The kinds that the keywords speak of; empty where they speak of none. */
  static Set<JsonKind> of(Node node) {
    EnumSet<JsonKind> kinds = EnumSet.noneOf(JsonKind.class);
    TELLTALES.forEach((kind, keywords) -> {
      if (keywords.stream().anyMatch(keyword -> node.get(keyword) != null)) {
        kinds.add(kind);
      }
    });
    return kinds;
  }
}
