package io.brrtrouter.json;

/** The nearest binary numbers of decimals. Zero has no sign: an exact decimal has none. */
final class Decimals {
  private static final double[] DOUBLES = new double[23];
  private static final float[] FLOATS = new float[11];

  /** Integers up to these are exact in binary, and so are the powers of ten of the tables. */
  private static final long EXACT_DOUBLE = 1L << 53;

  private static final long EXACT_FLOAT = 1L << 24;

  /** Decimals of 15 digits have distinct nearest doubles, if those are not subnormal. */
  private static final long DISTINCT = 1_000_000_000_000_000L;

  private static final int NORMAL = 280;

  static {
    long power = 1;
    for (int i = 0; i < DOUBLES.length; i++) {
      DOUBLES[i] = Double.parseDouble("1e" + i);
    }
    for (int i = 0; i < FLOATS.length; i++, power *= 10) {
      FLOATS[i] = power;
    }
  }

  private Decimals() {}

  /** The nearest double, by one operation on exact operands; NaN where they are not exact. */
  static double toDouble(long digits, int scale) {
    if (digits > EXACT_DOUBLE || digits < -EXACT_DOUBLE || scale > 22 || scale < -22) {
      return digits == 0 ? 0 : Double.NaN;
    }
    return scale >= 0 ? digits / DOUBLES[scale] : digits * DOUBLES[-scale];
  }

  /** As above, for floats. */
  static float toFloat(long digits, int scale) {
    if (digits > EXACT_FLOAT || digits < -EXACT_FLOAT || scale > 10 || scale < -10) {
      return digits == 0 ? 0 : Float.NaN;
    }
    return scale >= 0 ? digits / FLOATS[scale] : digits * FLOATS[-scale];
  }

  /** The nearest double of a numeral. */
  static double toDouble(String numeral) {
    double value = Double.parseDouble(numeral);
    return value == 0 && isZero(numeral) ? 0 : value;
  }

  /** The nearest float of a numeral. */
  static float toFloat(String numeral) {
    float value = Float.parseFloat(numeral);
    return value == 0 && isZero(numeral) ? 0 : value;
  }

  /** Whether a numeral is zero; what is only too small for a binary number keeps its sign. */
  private static boolean isZero(String numeral) {
    for (int i = 0; i < numeral.length(); i++) {
      char c = numeral.charAt(i);
      if (c >= '1' && c <= '9') {
        return false;
      }
      if (c == 'e' || c == 'E') {
        return true;
      }
    }
    return true;
  }

  /** Whether decimals like this differ where their nearest doubles do. */
  static boolean areDistinct(long digits, int scale) {
    return digits < DISTINCT && digits > -DISTINCT && scale < NORMAL && scale > -NORMAL;
  }
}
