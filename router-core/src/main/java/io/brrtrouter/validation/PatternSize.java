package io.brrtrouter.validation;

/**
 * How large a regular expression is once its repetitions are written out, as engines that take
 * linear time do when they compile it. Reads ECMA-262, RE2/J and the JDK's alike, and roughly: what
 * it misreads it takes for larger.
 */
final class PatternSize {
  /**
   * What is larger is not given to RE2/J: a state takes about 100 bytes, and time per character.
   */
  static final long MOST = 20_000;

  /** Deeper groups are refused: every engine recurses into them. */
  static final int DEEPEST = 100;

  /** The size of what is nested too deeply. */
  static final long TOO_DEEP = Long.MAX_VALUE;

  private static final long CEILING = 1L << 40;
  private static final int GROUP = 2;

  private final String regex;
  private final int endless;
  private final long[] outer = new long[DEEPEST + 1];
  private int depth;
  private int at;
  private long size;
  private long last;

  private PatternSize(String regex, int endless) {
    this.regex = regex;
    this.endless = endless;
  }

  /** The size where what repeats without end counts once. */
  static long of(String regex) {
    return new PatternSize(regex, 1).measure();
  }

  /** The size where what repeats without end does so this many times. */
  static long of(String regex, int endless) {
    return new PatternSize(regex, endless).measure();
  }

  private long measure() {
    while (at < regex.length()) {
      char c = regex.charAt(at++);
      switch (c) {
        case '(' -> {
          if (depth == DEEPEST) {
            return TOO_DEEP;
          }
          outer[depth++] = size;
          size = 0;
        }
        case ')' -> close();
        case '*', '+' -> repeat(endless);
        case '{' -> repeat(count());
        case '\\' -> escape();
        case '[' -> characters();
        default -> atom();
      }
    }
    while (depth > 0) {
      close();
    }
    return size;
  }

  private void atom() {
    last = 1;
    size = Math.min(CEILING, size + 1);
  }

  private void close() {
    last = Math.min(CEILING, size + GROUP);
    size = depth == 0 ? last : Math.min(CEILING, outer[--depth] + last);
  }

  private void repeat(int count) {
    long whole = Math.min(CEILING, last * Math.max(1, count));
    size = Math.min(CEILING, size - Math.min(size, last) + whole + 1);
    last = whole;
  }

  /** What the braces that were opened count to at most; 1 if they are no repetition. */
  private int count() {
    int end = regex.indexOf('}', at);
    int greatest = 1;
    int number = 0;
    for (int i = at; i < end; i++) {
      char c = regex.charAt(i);
      if (!Ascii.isDigit(c) && c != ',') {
        return 1;
      }
      number = c == ',' ? 0 : Math.min(1 << 20, number * 10 + c - '0');
      greatest = Math.max(greatest, number);
    }
    at = end < 0 ? at : end + 1;
    return greatest;
  }

  private void escape() {
    boolean braces = regex.startsWith("{", at + 1) && "xpPuk".indexOf(regex.charAt(at)) >= 0;
    int end = braces ? regex.indexOf('}', at) : at;
    at = end < 0 ? regex.length() : end + 1;
    atom();
  }

  private void characters() {
    while (at < regex.length() && regex.charAt(at) != ']') {
      at += regex.charAt(at) == '\\' ? 2 : 1;
    }
    at++;
    atom();
  }
}
