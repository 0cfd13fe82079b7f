package io.brrtrouter.json;

/** Reads up to eight decimal digits at once, from a word that starts with its lowest byte. */
final class Digits {
  private static final long ZEROS = 0x3030303030303030L;
  private static final long PAST_NINE = 0x4646464646464646L;
  private static final long HIGH = 0x8080808080808080L;

  private Digits() {}

  /** How many bytes are digits, before the first that is none. */
  static int count(long word) {
    // What is below 0 borrows, what is past 9 carries: above the first byte that does, who cares.
    long others = (word - ZEROS | word + PAST_NINE) & HIGH;
    return others == 0 ? Long.BYTES : Long.numberOfTrailingZeros(others) >>> 3;
  }

  /** The number that the first digits make: at least one. */
  static long value(long word, int count) {
    long digits = word - ZEROS << Byte.SIZE * (Long.BYTES - count);
    long pairs = (digits * 10 + (digits >>> 8)) & 0x00FF00FF00FF00FFL;
    long fours = (pairs * 100 + (pairs >>> 16)) & 0x0000FFFF0000FFFFL;
    return (fours * 10_000 + (fours >>> 32)) & 0xFFFFFFFFL;
  }
}
