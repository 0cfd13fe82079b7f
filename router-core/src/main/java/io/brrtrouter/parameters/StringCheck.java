package io.brrtrouter.parameters;

import io.brrtrouter.validation.Formats;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Strings of a length, counted in code points, of a format and among some values.
 *
 * @param values the values allowed, or null for all
 * @param format the format, or null for none
 */
record StringCheck(
    int minLength, int maxLength, @Nullable Set<String> values, @Nullable String format)
    implements ScalarCheck {

  @Override
  public @Nullable JsonNode accept(String text) {
    boolean valid =
        isLong(text)
            && (values == null || values.contains(text))
            && (format == null || Formats.accepts(format, text));
    return valid ? StringNode.valueOf(text) : null;
  }

  private boolean isLong(String text) {
    int units = text.length();
    if (units >= 2L * minLength && units <= maxLength) {
      return true;
    }
    int length = text.codePointCount(0, units);
    return length >= minLength && length <= maxLength;
  }
}
