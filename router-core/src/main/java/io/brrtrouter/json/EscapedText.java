package io.brrtrouter.json;

/** The characters of a JSON string in UTF-8 (RFC 8259, 7): only what must be is escaped. */
final class EscapedText {
  /** The most bytes that a character takes. */
  static final int LONGEST = 6;

  private static final byte[] HEX = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'
  };

  /** What follows the backslash: 0 for characters that are not escaped, 'u' for a code. */
  private static final byte[] ESCAPES = escapes();

  private EscapedText() {}

  private static byte[] escapes() {
    byte[] escapes = new byte[128];
    for (int c = 0; c < ' '; c++) {
      escapes[c] = 'u';
    }
    escapes['\b'] = 'b';
    escapes['\t'] = 't';
    escapes['\n'] = 'n';
    escapes['\f'] = 'f';
    escapes['\r'] = 'r';
    escapes['"'] = '"';
    escapes['\\'] = '\\';
    return escapes;
  }

  /** Copies a text up to the first character that is more than itself; how many were copied. */
  static int copyPlain(String text, byte[] to, int at) {
    byte[] escapes = ESCAPES;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= 128 || escapes[c] != 0) {
        return i;
      }
      to[at + i] = (byte) c;
    }
    return length;
  }

  /** Whether a text is written as it is. */
  static boolean isPlain(String text) {
    return copyPlain(text, new byte[text.length()], 0) == text.length();
  }

  /** Where a stretch of the text ends that does not part the halves of a surrogate pair. */
  static int stretch(String text, int from, int to) {
    boolean parts = to < text.length() && to - from > 1 && isHigh(text.charAt(to - 1));
    return parts ? to - 1 : to;
  }

  /**
   * Writes characters; where they end. Negative if half of a surrogate pair was among them, which
   * is written as its code.
   */
  static int put(String text, int from, int end, byte[] to, int start) {
    int at = start;
    boolean sound = true;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c < 128) {
        at = ESCAPES[c] == 0 ? one(to, at, c) : escape(to, at, c);
      } else if (c < 0x800) {
        to[at++] = (byte) (0xC0 | c >> 6);
        to[at++] = (byte) (0x80 | c & 0x3F);
      } else if (!Character.isSurrogate(c)) {
        to[at++] = (byte) (0xE0 | c >> 12);
        to[at++] = (byte) (0x80 | c >> 6 & 0x3F);
        to[at++] = (byte) (0x80 | c & 0x3F);
      } else if (isHigh(c) && i + 1 < end && Character.isLowSurrogate(text.charAt(i + 1))) {
        at = pair(to, at, Character.toCodePoint(c, text.charAt(++i)));
      } else {
        sound = false;
        at = code(to, at, c);
      }
    }
    return sound ? at : -at;
  }

  private static boolean isHigh(char c) {
    return Character.isHighSurrogate(c);
  }

  private static int one(byte[] to, int at, char c) {
    to[at] = (byte) c;
    return at + 1;
  }

  private static int escape(byte[] to, int at, char c) {
    if (ESCAPES[c] == 'u') {
      return code(to, at, c);
    }
    to[at] = '\\';
    to[at + 1] = ESCAPES[c];
    return at + 2;
  }

  private static int code(byte[] to, int at, char c) {
    to[at] = '\\';
    to[at + 1] = 'u';
    to[at + 2] = HEX[c >> 12];
    to[at + 3] = HEX[c >> 8 & 0xF];
    to[at + 4] = HEX[c >> 4 & 0xF];
    to[at + 5] = HEX[c & 0xF];
    return at + 6;
  }

  private static int pair(byte[] to, int at, int codePoint) {
    to[at] = (byte) (0xF0 | codePoint >> 18);
    to[at + 1] = (byte) (0x80 | codePoint >> 12 & 0x3F);
    to[at + 2] = (byte) (0x80 | codePoint >> 6 & 0x3F);
    to[at + 3] = (byte) (0x80 | codePoint & 0x3F);
    return at + 4;
  }
}
