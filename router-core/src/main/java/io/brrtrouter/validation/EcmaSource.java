package io.brrtrouter.validation;

/** The text of a pattern and a place in it. */
final class EcmaSource {
  static final int END = -1;

  private final String text;
  private int at;

  EcmaSource(String text) {
    this.text = text;
  }

  /** The next code point, which stays where it is. */
  int peek() {
    return at < text.length() ? text.codePointAt(at) : END;
  }

  /** The next code point. */
  int next() {
    int c = peek();
    if (c == END) {
      throw invalid("It ends too early");
    }
    at += Character.charCount(c);
    return c;
  }

  /** Whether this comes next; it is then passed. */
  boolean take(String expected) {
    boolean there = text.startsWith(expected, at);
    at += there ? expected.length() : 0;
    return there;
  }

  /** The text until this character, which is passed too. */
  String until(char end) {
    int to = text.indexOf(end, at);
    if (to < 0) {
      throw invalid("It ends too early");
    }
    String part = text.substring(at, to);
    at = to + 1;
    return part;
  }

  /** The value of exactly this many hexadecimal digits. */
  int hex(int digits) {
    int value = 0;
    for (int i = 0; i < digits; i++) {
      int c = next();
      if (!Ascii.isHex(c)) {
        throw invalid("A hexadecimal digit is missing");
      }
      value = value * 16 + Character.digit(c, 16);
    }
    return value;
  }

  /** A decimal number, at most a thousand million; -1 if there is none. */
  int number() {
    int end = Ascii.skipDigits(text, at);
    if (end == at) {
      return -1;
    }
    long value = 0;
    while (at < end) {
      value = Math.min(value * 10 + text.charAt(at++) - '0', 1_000_000_000);
    }
    return (int) value;
  }

  int mark() {
    return at;
  }

  void reset(int mark) {
    at = mark;
  }

  String text() {
    return text;
  }

  InvalidPatternException invalid(String why) {
    return new InvalidPatternException(why, text, at);
  }
}
