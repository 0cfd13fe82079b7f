package io.brrtrouter.codegen.diff;

import io.brrtrouter.openapi.Node;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lengths, patterns and formats of strings. */
final class StringRules {
  private StringRules() {}

  static void compare(Keywords both) {
    compareSizes(both, "minLength", "maxLength");
    comparePatterns(both);
    FormatRules.compare(both, FormatRules.Of.STRINGS);
  }

  /** Compares how few and how many there may be; at least none is not said. */
  static void compareSizes(Keywords both, String least, String most) {
    Limit.compare(both, least, least(both.old(), least), least(both.now(), least), true);
    Limit.compare(
        both, most, Limit.of(both.old(), most, false), Limit.of(both.now(), most, false), false);
  }

  private static @Nullable Limit least(SchemaView view, String keyword) {
    Limit limit = Limit.of(view, keyword, true);
    return limit == null || limit.value().compareTo(BigDecimal.ZERO) <= 0 ? null : limit;
  }

  private static void comparePatterns(Keywords both) {
    Map<String, Node> old = patterns(both.old());
    Map<String, Node> now = patterns(both.now());
    boolean narrowed = !old.keySet().containsAll(now.keySet());
    boolean widened = !now.keySet().containsAll(old.keySet());
    if (narrowed || widened) {
      both.differ(
          Rule.PATTERN,
          Effect.of(narrowed, widened),
          both.place("pattern"),
          "the pattern of {} changes from " + shown(old) + " to " + shown(now));
    }
  }

  private static Map<String, Node> patterns(SchemaView view) {
    Map<String, Node> patterns = new LinkedHashMap<>();
    for (Node node : view.all("pattern")) {
      String pattern = Tree.text(node);
      if (pattern != null && !pattern.isEmpty()) {
        patterns.put(pattern, node);
      }
    }
    return patterns;
  }

  private static String shown(Map<String, Node> patterns) {
    return patterns.isEmpty() ? "none" : String.join(" and ", patterns.keySet());
  }
}
