package io.brrtrouter.validation;

/** Classes of ASCII characters; what is not ASCII is in none of them. */
final class Ascii {
  private Ascii() {}

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetter(int c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }

  static boolean isLetterOrDigit(int c) {
    return isDigit(c) || isLetter(c);
  }

  static boolean isHex(int c) {
    return isDigit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
  }

  /** Whether a per cent sign and two hexadecimal digits stand here (RFC 3986, 2.1). */
  static boolean isPercentEncoded(String text, int at, int end) {
    return at + 2 < end
        && text.charAt(at) == '%'
        && isHex(text.charAt(at + 1))
        && isHex(text.charAt(at + 2));
  }

  /** The index after the digits that start here. */
  static int skipDigits(String text, int from) {
    int i = from;
    while (i < text.length() && isDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
