package io.brrtrouter.parameters;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BigIntegerNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.LongNode;

/** Numbers as JSON writes them (RFC 8259, 6), exactly. */
final class NumberText {
  /** Past these a number is not read: arithmetic on it costs more than any request may. */
  private static final int MAX_LENGTH = 1000;

  private static final int MAX_EXPONENT_DIGITS = 3;

  private NumberText() {}

  /** The number this text writes, or null if it writes none. */
  static @Nullable JsonNode parse(String text) {
    int length = text.length();
    int integer = text.startsWith("-") ? 1 : 0;
    int point = digits(text, integer);
    boolean zeroPadded = point > integer + 1 && text.charAt(integer) == '0';
    if (point == integer || zeroPadded || length > MAX_LENGTH) {
      return null;
    }
    if (point == length) {
      return integer(text);
    }
    int exponent = text.charAt(point) == '.' ? digits(text, point + 1) : point;
    if (exponent == point + 1) {
      return null;
    }
    return exponent == length || isExponent(text, exponent)
        ? DecimalNode.valueOf(new BigDecimal(text))
        : null;
  }

  private static boolean isExponent(String text, int start) {
    if (text.charAt(start) != 'e' && text.charAt(start) != 'E') {
      return false;
    }
    boolean signed = text.startsWith("+", start + 1) || text.startsWith("-", start + 1);
    int from = start + (signed ? 2 : 1);
    int count = digits(text, from) - from;
    return count > 0 && count <= MAX_EXPONENT_DIGITS && from + count == text.length();
  }

  private static JsonNode integer(String text) {
    if (text.length() > 18) {
      return BigIntegerNode.valueOf(new BigInteger(text));
    }
    long value = Long.parseLong(text);
    return value == (int) value ? IntNode.valueOf((int) value) : LongNode.valueOf(value);
  }

  /** Where the digits end that start here. */
  private static int digits(String text, int start) {
    int i = start;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i;
  }
}
