package io.brrtrouter.json;

import com.networknt.schema.path.NodePath;
import io.brrtrouter.validation.AbandonedMatchException;
import io.brrtrouter.validation.Patterns.TextPattern;
import tools.jackson.databind.JsonNode;

/**
 * {@code pattern}. A match that is given up is a fault, and the last one that is looked for. A text
 * that {@code maxLength} beside it refuses is not matched: its length would be the client's to
 * choose.
 */
final class PatternCheck extends Check {
  private final TextPattern pattern;
  private final int maxLength;

  /** A pattern for texts of this many characters, -1 for any. */
  PatternCheck(TextPattern pattern, int maxLength) {
    super("pattern");
    this.pattern = pattern;
    this.maxLength = maxLength;
  }

  @Override
  void check(Evaluation evaluation, JsonNode value, NodePath at) {
    if (value.isString()
        && !isTooLong(value.stringValue())
        && !matches(evaluation, pattern, value.stringValue(), at)) {
      evaluation.fail("pattern", at, () -> "must match the pattern " + pattern.source());
    }
  }

  private boolean isTooLong(String text) {
    return maxLength >= 0
        && text.length() > maxLength
        && text.codePointCount(0, text.length()) > maxLength;
  }

  /** Whether the pattern is found; ends the evaluation if that takes too long. */
  static boolean matches(Evaluation evaluation, TextPattern pattern, String text, NodePath at) {
    evaluation.matches().allowFor(text.length());
    try {
      return pattern.isFoundIn(text, evaluation.matches());
    } catch (AbandonedMatchException e) {
      throw new EndOfEvaluation("pattern", at, "takes too long to be matched with its pattern");
    }
  }
}
