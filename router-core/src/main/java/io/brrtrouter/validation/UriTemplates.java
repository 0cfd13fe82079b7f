package io.brrtrouter.validation;

/** URI templates of every level (RFC 6570, 2). */
final class UriTemplates {
  private static final String OPERATORS = "+#./;?&";
  private static final String NOT_LITERAL = "\"%<>\\^`{|}";

  private UriTemplates() {}

  static boolean isTemplate(String text) {
    int i = 0;
    while (i < text.length()) {
      int next = text.charAt(i) == '{' ? expression(text, i + 1) : literal(text, i);
      if (next < 0) {
        return false;
      }
      i = next;
    }
    return true;
  }

  private static int literal(String text, int at) {
    if (Ascii.isPercentEncoded(text, at, text.length())) {
      return at + 3;
    }
    int c = text.codePointAt(at);
    boolean allowed =
        c < 128
            ? c > ' ' && c != 127 && NOT_LITERAL.indexOf(c) < 0
            : UriCharacters.isInternational(c) || UriCharacters.isPrivate(c);
    return allowed ? at + Character.charCount(c) : -1;
  }

  /** The index after the expression whose brace is before this index, or -1. */
  private static int expression(String text, int from) {
    int end = text.indexOf('}', from);
    if (end < 0) {
      return -1;
    }
    int i = OPERATORS.indexOf(text.charAt(from)) >= 0 ? from + 1 : from;
    while (true) {
      i = modifier(text, name(text, i, end), end);
      if (i < 0 || i > end) {
        return -1;
      }
      if (i == end) {
        return end + 1;
      }
      if (text.charAt(i++) != ',') {
        return -1;
      }
    }
  }

  private static int name(String text, int from, int end) {
    int i = from;
    boolean dotAllowed = false;
    while (i < end) {
      char c = text.charAt(i);
      if (Ascii.isLetterOrDigit(c) || c == '_') {
        i++;
      } else if (Ascii.isPercentEncoded(text, i, end)) {
        i += 3;
      } else if (c == '.' && dotAllowed) {
        i++;
        dotAllowed = false;
        continue;
      } else {
        break;
      }
      dotAllowed = true;
    }
    return dotAllowed ? i : -1;
  }

  private static int modifier(String text, int from, int end) {
    if (from < 0 || from == end) {
      return from;
    }
    if (text.charAt(from) == '*') {
      return from + 1;
    }
    if (text.charAt(from) != ':') {
      return from;
    }
    int digits = Ascii.skipDigits(text, from + 1) - from - 1;
    return digits < 1 || digits > 4 || text.charAt(from + 1) == '0' ? -1 : from + 1 + digits;
  }
}
