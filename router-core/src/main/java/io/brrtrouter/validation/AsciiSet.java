package io.brrtrouter.validation;

/**
 * A set of ASCII characters. Immutable.
 *
 * @param low a bit for each of the first 64
 * @param high a bit for each of the others
 */
record AsciiSet(long low, long high) {
  static final AsciiSet NONE = new AsciiSet(0, 0);
  static final AsciiSet DIGITS = NONE.with('0', '9');
  static final AsciiSet WORD = DIGITS.with('a', 'z').with('A', 'Z').with('_', '_');
  static final AsciiSet SPACE = NONE.with('\t', '\r').with(' ', ' ');
  static final AsciiSet NO_LINE_BREAK = NONE.with('\n', '\n').with('\r', '\r').negated();

  /** With these characters and those between them. */
  AsciiSet with(int first, int last) {
    long newLow = low;
    long newHigh = high;
    for (int c = first; c <= last; c++) {
      newLow |= c < Long.SIZE ? 1L << c : 0;
      newHigh |= c < Long.SIZE ? 0 : 1L << c;
    }
    return new AsciiSet(newLow, newHigh);
  }

  AsciiSet with(AsciiSet other) {
    return new AsciiSet(low | other.low, high | other.high);
  }

  AsciiSet negated() {
    return new AsciiSet(~low, ~high);
  }

  boolean contains(int c) {
    return ((c < Long.SIZE ? low : high) >>> c & 1) != 0;
  }
}
