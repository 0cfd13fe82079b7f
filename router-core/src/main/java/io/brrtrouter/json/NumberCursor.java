package io.brrtrouter.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Reads numbers: their digits straight into a {@code long}, as far as one holds them. */
abstract class NumberCursor extends TextCursor {
  /** A {@code long} holds as many digits, whichever they are. */
  private static final int MOST_DIGITS = 18;

  private static final int NUMBER_BYTES = 48;
  private static final int LARGE_EXPONENT = 100_000_000;

  private final int maxNumber;
  private final int maxExponent;

  /** The digits of the last number, with its sign; only if {@link #fits}. */
  private long digits;

  private int scale;
  private boolean fits;
  private boolean whole;
  private int from;

  NumberCursor(byte[] bytes, int start, int end, boolean tolerant, ReadContext context) {
    super(bytes, start, end, tolerant, context);
    this.maxNumber = context.trees().limits().maxNumberLength();
    this.maxExponent = context.trees().limits().maxExponent();
  }

  final int readInt() {
    long value = readInteger(Integer.SIZE);
    if (value != (int) value) {
      throw tooLarge(Integer.SIZE);
    }
    return (int) value;
  }

  final long readLong() {
    return readInteger(Long.SIZE);
  }

  private long readInteger(int bits) {
    boolean negative = next() == '-';
    from = at;
    int integer = negative ? at + 1 : at;
    digits = 0;
    int i = scanDigits(integer);
    int count = i - integer;
    if (count == 0 || count > MOST_DIGITS || (i < end && isPastInteger(bytes[i]))) {
      return readUnusualInteger(bits);
    }
    if (count > 1 && bytes[integer] == '0') {
      throw broken();
    }
    at = i;
    return negative ? -digits : digits;
  }

  /** Goes through digits, and adds them to {@link #digits}: where they end. */
  private int scanDigits(int start) {
    int i = start;
    long value = digits;
    while (i <= end - Long.BYTES) {
      long word = (long) LONGS.get(bytes, i);
      int count = Digits.count(word);
      if (count > 0) {
        value = value * Powers.OF_TEN[count] + Digits.value(word, count);
        i += count;
      }
      if (count < Long.BYTES) {
        digits = value;
        return i;
      }
    }
    int digit;
    while (i < end && (digit = bytes[i] - '0') >= 0 && digit <= 9) {
      value = value * 10 + digit;
      i++;
    }
    digits = value;
    return i;
  }

  private static boolean isPastInteger(int b) {
    return b == '.' || (b | 0x20) == 'e';
  }

  private long readUnusualInteger(int bits) {
    BigInteger value = readInteger();
    if (value.bitLength() >= bits) {
      throw tooLarge(bits);
    }
    return value.longValue();
  }

  private RuntimeException tooLarge(int bits) {
    return unfit("int" + bits, "must fit a " + bits + "-bit integer", from);
  }

  final BigInteger readInteger() {
    scan("integer", "must be an integer");
    takes(NUMBER_BYTES);
    if (whole) {
      return fits ? BigInteger.valueOf(digits) : new BigInteger(numeral());
    }
    doubtful();
    BigInteger value = Numbers.integer(exact());
    if (value == null) {
      throw unfit("integer", "must be an integer", from);
    }
    return value;
  }

  final BigDecimal readDecimal() {
    scan("decimal", "must be a decimal number");
    takes(NUMBER_BYTES);
    return exact();
  }

  final double readDouble(NumberRule rule) {
    scan("decimal", "must be a decimal number");
    double value = fits ? Decimals.toDouble(digits, scale) : Double.NaN;
    if (Double.isNaN(value)) {
      value = Decimals.toDouble(numeral());
      if (Double.isInfinite(value)) {
        throw unfit("double", "must fit a 64-bit floating-point number", from);
      }
    }
    check(rule, value);
    return value;
  }

  final float readFloat(NumberRule rule) {
    scan("decimal", "must be a decimal number");
    float value = fits ? Decimals.toFloat(digits, scale) : Float.NaN;
    if (Float.isNaN(value)) {
      value = Decimals.toFloat(numeral());
      if (Float.isInfinite(value)) {
        throw unfit("float", "must fit a 32-bit floating-point number", from);
      }
    }
    if (!tolerant && rule != NumberRule.ANY && !rule.accepts(exact())) {
      doubtful();
    }
    return value;
  }

  private void check(NumberRule rule, double near) {
    if (tolerant || rule == NumberRule.ANY || rule.isInside(near)) {
      return;
    }
    boolean accepted =
        fits && Decimals.areDistinct(digits, scale)
            ? rule.acceptsShort(digits, scale, near)
            : rule.accepts(exact());
    if (!accepted) {
      doubtful();
    }
  }

  private BigDecimal exact() {
    return fits ? BigDecimal.valueOf(digits, scale) : new BigDecimal(numeral());
  }

  private String numeral() {
    return new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
  }

  /** Goes past the number that is next. */
  final void skipNumber() {
    scan("decimal", "must be a decimal number");
  }

  /** Takes the number that is next apart (RFC 8259, 6). */
  private void scan(String type, String message) {
    boolean negative = next() == '-';
    from = at;
    int integer = negative ? at + 1 : at;
    digits = 0;
    int i = scanDigits(integer);
    int count = i - integer;
    if (count == 0) {
      throw unfit(type, message, from);
    }
    if (count > 1 && bytes[integer] == '0') {
      throw broken();
    }
    int fraction = 0;
    if (i < end && bytes[i] == '.') {
      int point = i;
      i = scanDigits(point + 1);
      fraction = i - point - 1;
      if (fraction == 0) {
        throw broken();
      }
    }
    at = i;
    whole = fraction == 0;
    fits = count + fraction <= MOST_DIGITS;
    if (negative) {
      digits = -digits;
    }
    scale = fraction - (i < end && (bytes[i] | 0x20) == 'e' ? exponent(i + 1) : 0);
    if (at - from > maxNumber) {
      doubtful();
    }
  }

  /** The exponent whose sign or digits start here; goes past it. */
  private int exponent(int start) {
    boolean negative = start < end && bytes[start] == '-';
    int i = negative || (start < end && bytes[start] == '+') ? start + 1 : start;
    int first = i;
    int exponent = 0;
    while (i < end && bytes[i] >= '0' && bytes[i] <= '9') {
      exponent = Math.min(exponent * 10 + bytes[i] - '0', LARGE_EXPONENT);
      i++;
    }
    if (i == first) {
      throw broken();
    }
    at = i;
    whole = false;
    if (exponent > maxExponent) {
      doubtful();
    }
    return negative ? -exponent : exponent;
  }
}
