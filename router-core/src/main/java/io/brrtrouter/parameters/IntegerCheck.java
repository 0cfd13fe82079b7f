package io.brrtrouter.parameters;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.LongNode;

/** Integers of at most 18 digits between two bounds. */
record IntegerCheck(long minimum, long maximum) implements ScalarCheck {
  private static final int MAX_DIGITS = 18;

  @Override
  public @Nullable JsonNode accept(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int digits = text.length() - start;
    if (digits < 1 || digits > MAX_DIGITS || digits > 1 && text.charAt(start) == '0') {
      return null;
    }
    long magnitude = 0;
    for (int i = start; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return null;
      }
      magnitude = magnitude * 10 + digit;
    }
    long value = start == 0 ? magnitude : -magnitude;
    if (value < minimum || value > maximum) {
      return null;
    }
    return value == (int) value ? IntNode.valueOf((int) value) : LongNode.valueOf(value);
  }
}
