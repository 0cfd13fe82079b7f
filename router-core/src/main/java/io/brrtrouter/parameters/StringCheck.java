package io.brrtrouter.parameters;

import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Strings of a length, counted in code points, of a form and among some values.
 *
 * @param form what format and pattern say
 * @param values the values allowed, or null for all
 */
record StringCheck(
    int minLength, int maxLength, Predicate<String> form, @Nullable Set<String> values)
    implements ScalarCheck {

  @Override
  public @Nullable JsonNode accept(String text) {
    boolean valid = hasLength(text) && (values == null || values.contains(text)) && form.test(text);
    return valid ? StringNode.valueOf(text) : null;
  }

  private boolean hasLength(String text) {
    int units = text.length();
    if (units >= 2L * minLength && units <= maxLength) {
      return true;
    }
    int length = text.codePointCount(0, units);
    return length >= minLength && length <= maxLength;
  }
}
