package io.brrtrouter.validation;

/** Small formats: UUIDs, base64, decimal numerals. */
final class TextForms {
  private static final int UUID_LENGTH = 36;

  private TextForms() {}

  /** Five groups of hexadecimal digits (RFC 9562, 4); any version and variant. */
  static boolean isUuid(String text) {
    if (text.length() != UUID_LENGTH) {
      return false;
    }
    for (int i = 0; i < UUID_LENGTH; i++) {
      char c = text.charAt(i);
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      if (dash ? c != '-' : !Ascii.isHex(c)) {
        return false;
      }
    }
    return true;
  }

  /** Base64 (RFC 4648, 4): padded, no line breaks, no other characters. */
  static boolean isBase64(String text) {
    int length = text.length();
    if (length % 4 != 0) {
      return false;
    }
    int end = length;
    while (end > length - 2 && end > 0 && text.charAt(end - 1) == '=') {
      end--;
    }
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (!Ascii.isLetterOrDigit(c) && c != '+' && c != '/') {
        return false;
      }
    }
    return true;
  }

  /** A numeral without an exponent: sign, digits, fraction ({@code -12.50}). */
  static boolean isDecimal(String text) {
    int from = text.startsWith("-") ? 1 : 0;
    int end = Ascii.skipDigits(text, from);
    if (end == from) {
      return false;
    }
    if (end < text.length() && text.charAt(end) == '.') {
      int fraction = end + 1;
      end = Ascii.skipDigits(text, fraction);
      return end > fraction && end == text.length();
    }
    return end == text.length();
  }
}
