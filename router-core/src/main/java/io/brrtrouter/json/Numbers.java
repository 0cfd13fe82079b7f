package io.brrtrouter.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Exact numbers. Nothing here computes with an exponent before it is known to be small. */
final class Numbers {
  /** A scale past this is never expanded into digits. */
  private static final int LARGEST_SCALE = 100_000;

  /** What an exponent is written out to: 1e999 is a short text, and an answer may repeat it. */
  private static final int MOST_ZEROS = 40;

  private Numbers() {}

  /** The exact value of a number; null if it has none (NaN, infinity). */
  static @Nullable BigDecimal decimal(JsonNode number) {
    if (number.isDouble() || number.isFloat()) {
      double value = number.doubleValue();
      return Double.isFinite(value) ? new BigDecimal(number.toString()) : null;
    }
    return number.decimalValue();
  }

  /** The value of a decimal numeral: sign, digits, fraction, exponent; null if it is none. */
  static @Nullable BigDecimal decimal(String numeral) {
    if (numeral.length() > JsonLimits.DEFAULT.maxNumberLength()
        || exponent(numeral) > JsonLimits.DEFAULT.maxExponent()) {
      return null;
    }
    try {
      return new BigDecimal(numeral);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** A number without an exponent, unless its zeros would be most of it. */
  static String text(BigDecimal value) {
    int zeros = Math.max(-value.scale(), value.scale() - value.precision());
    return zeros > MOST_ZEROS ? value.toString() : value.toPlainString();
  }

  /** Whether a number is an integer: its fraction is zero, however it was written. */
  static boolean isInteger(JsonNode number) {
    if (number.isIntegralNumber()) {
      return true;
    }
    BigDecimal value = decimal(number);
    return value != null && isInteger(value);
  }

  /** As above. */
  static boolean isInteger(BigDecimal value) {
    return value.signum() == 0 || value.scale() <= 0 || value.stripTrailingZeros().scale() <= 0;
  }

  /** The value of an integer; null if it is none, or too large to write out. */
  static @Nullable BigInteger integer(JsonNode number) {
    if (number.isIntegralNumber()) {
      return number.bigIntegerValue();
    }
    BigDecimal value = decimal(number);
    return value == null ? null : integer(value);
  }

  /** As above. */
  static @Nullable BigInteger integer(BigDecimal value) {
    return Math.abs((long) value.scale()) > LARGEST_SCALE || !isInteger(value)
        ? null
        : value.toBigInteger();
  }

  /**
   * The size of a number's exponent, without its sign; 0 if it has none. What is past {@code int}
   * is the largest {@code int}.
   */
  static int exponent(String number) {
    int e = Math.max(number.indexOf('e'), number.indexOf('E'));
    if (e < 0) {
      return 0;
    }
    int exponent = 0;
    for (int i = e + 1; i < number.length(); i++) {
      int digit = number.charAt(i) - '0';
      if (digit >= 0 && digit <= 9) {
        if (exponent > (Integer.MAX_VALUE - 9) / 10) {
          return Integer.MAX_VALUE;
        }
        exponent = exponent * 10 + digit;
      }
    }
    return exponent;
  }
}
