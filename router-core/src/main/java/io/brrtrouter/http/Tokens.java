package io.brrtrouter.http;

/** Tokens (RFC 9110, 5.6.2). */
final class Tokens {
  private static final String SYMBOLS = "!#$%&'*+-.^_`|~";

  private Tokens() {}

  /** Whether this part of the text is a token: not empty, and only of its characters. */
  static boolean isToken(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!isTokenCharacter(text.charAt(i))) {
        return false;
      }
    }
    return start < end;
  }

  private static boolean isTokenCharacter(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || SYMBOLS.indexOf(c) >= 0;
  }
}
