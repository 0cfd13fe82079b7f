package io.brrtrouter.json;

/** The powers of ten that a {@code long} holds, by their exponents. */
final class Powers {
  static final long[] OF_TEN = powers();

  private Powers() {}

  private static long[] powers() {
    long[] powers = new long[19];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = 10 * powers[i - 1];
    }
    return powers;
  }
}
