package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Position;
import io.brrtrouter.validation.InvalidPatternException;
import io.brrtrouter.validation.Patterns;

/** Regular expressions that cannot be checked, or only within a limit. */
final class PatternRules {
  private PatternRules() {}

  static void check(Node.Mapping schema, boolean is31, Problems problems) {
    Node written = schema.get("pattern");
    String pattern = written == null ? null : Nodes.text(written);
    if (written != null && pattern != null) {
      check("pattern", pattern, written.position(), problems);
    }
    if (is31 && schema.get("patternProperties") instanceof Node.Mapping names) {
      names
          .members()
          .forEach((name, member) -> check("patternProperties", name, member.key(), problems));
    }
  }

  private static void check(String keyword, String pattern, Position at, Problems problems) {
    try {
      if (!Patterns.compile(pattern).isLinear()) {
        problems.warning(
            at,
            "'" + keyword + "' is matched by backtracking; texts that take long are refused",
            "Do without look-around, back-references and repetitions of large repetitions.");
      }
    } catch (InvalidPatternException e) {
      problems.warning(at, "'" + keyword + "' is not checked: " + e.getMessage(), null);
    }
  }
}
