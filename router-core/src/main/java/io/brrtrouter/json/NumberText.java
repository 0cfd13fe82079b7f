package io.brrtrouter.json;

/** Digits of numbers, two at a time, where a text would be made only to be copied. */
final class NumberText {
  /** The most bytes that a number takes. */
  static final int LONGEST = 26;

  /** The most digits after the point where a decimal is written from a {@code long}. */
  static final int MOST_PLACES = 18;

  private static final int LOW_DIGITS = 100_000_000;

  /** Decimals of so many places, and of up to seven digits before them, are exact in a double. */
  private static final int PLACES = 6;

  private static final double SHIFT = 1e6;
  private static final byte[] PAIRS = pairs();

  /** So many digits fit an {@code int}. */
  private static final int HALF = 9;

  private NumberText() {}

  private static byte[] pairs() {
    byte[] pairs = new byte[200];
    for (int i = 0; i < 100; i++) {
      pairs[2 * i] = (byte) ('0' + i / 10);
      pairs[2 * i + 1] = (byte) ('0' + i % 10);
    }
    return pairs;
  }

  /** Writes an integer; where it ends. */
  static int put(byte[] to, int at, int value) {
    if (value >= 0) {
      return digits(to, at, value);
    }
    if (value == Integer.MIN_VALUE) {
      return put(to, at, (long) value);
    }
    to[at] = '-';
    return digits(to, at + 1, -value);
  }

  /** Writes an integer; where it ends. */
  static int put(byte[] to, int at, long value) {
    if (value == (int) value && value > Integer.MIN_VALUE) {
      return put(to, at, (int) value);
    }
    long high = value / LOW_DIGITS;
    int low = (int) Math.abs(value - high * LOW_DIGITS);
    int end = put(to, at, high);
    padded(to, end, low, 8);
    return end + 8;
  }

  /** Writes a decimal of these digits, so many of them after the point; where it ends. */
  static int put(byte[] to, int at, long digits, int places) {
    if (places == 0) {
      return put(to, at, digits);
    }
    int start = at;
    if (digits < 0) {
      to[start++] = '-';
    }
    long power = Powers.OF_TEN[places];
    long size = Math.abs(digits);
    long whole = size / power;
    int point = put(to, start, whole);
    to[point] = '.';
    long fraction = size - whole * power;
    int high = Math.max(0, places - HALF);
    if (high > 0) {
      padded(to, point + 1, (int) (fraction / Powers.OF_TEN[HALF]), high);
    }
    padded(to, point + 1 + high, (int) (fraction % Powers.OF_TEN[HALF]), places - high);
    return point + 1 + places;
  }

  /** Writes a finite number, as short as it can be told from its neighbours; where it ends. */
  static int put(byte[] to, int at, double value) {
    double size = Math.abs(value);
    if (size >= 1e-3 && size < 1e7) {
      // As many digits as a double holds for sure: if they give the number back, they are its own.
      long shifted = (long) (size * SHIFT + 0.5);
      if (shifted / SHIFT == size) {
        return decimal(to, at, value < 0, shifted);
      }
    }
    return ascii(to, at, Double.toString(value));
  }

  private static int decimal(byte[] to, int at, boolean negative, long shifted) {
    int start = at;
    if (negative) {
      to[start++] = '-';
    }
    int whole = (int) (shifted / (int) SHIFT);
    int point = digits(to, start, whole);
    to[point] = '.';
    padded(to, point + 1, (int) (shifted - whole * (long) SHIFT), PLACES);
    return trimmed(to, point + 2, point + 1 + PLACES);
  }

  /** Where the digits end, without zeros at the end. */
  static int trimmed(byte[] to, int from, int end) {
    int last = end;
    while (last > from && to[last - 1] == '0') {
      last--;
    }
    return last;
  }

  /** Writes a number of at least no digits, with zeros before it; at most nine digits. */
  static void padded(byte[] to, int at, int value, int digits) {
    int rest = value;
    int i = at + digits;
    while (i - at >= 2) {
      int next = rest / 100;
      i -= 2;
      pair(to, i, rest - next * 100);
      rest = next;
    }
    if (i > at) {
      to[at] = (byte) ('0' + rest);
    }
  }

  private static int digits(byte[] to, int at, int value) {
    int end = at + size(value);
    int rest = value;
    int i = end;
    while (rest >= 100) {
      int next = rest / 100;
      i -= 2;
      pair(to, i, rest - next * 100);
      rest = next;
    }
    if (rest >= 10) {
      pair(to, at, rest);
    } else {
      to[at] = (byte) ('0' + rest);
    }
    return end;
  }

  private static void pair(byte[] to, int at, int value) {
    to[at] = PAIRS[2 * value];
    to[at + 1] = PAIRS[2 * value + 1];
  }

  private static int size(int value) {
    int size = 1;
    for (long bound = 10; size < 10 && value >= bound; bound *= 10) {
      size++;
    }
    return size;
  }

  @SuppressWarnings("deprecation") // drops the high bytes of characters, of which there are none
  private static int ascii(byte[] to, int at, String text) {
    text.getBytes(0, text.length(), to, at);
    return at + text.length();
  }
}
