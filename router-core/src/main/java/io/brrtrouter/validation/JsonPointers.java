package io.brrtrouter.validation;

/** JSON pointers (RFC 6901, 3) and relative ones (draft-handrews-relative-json-pointer-01). */
final class JsonPointers {
  private JsonPointers() {}

  static boolean isPointer(String text) {
    return isPointer(text, 0);
  }

  static boolean isRelative(String text) {
    int end = Ascii.skipDigits(text, 0);
    if (end == 0 || (end > 1 && text.charAt(0) == '0')) {
      return false;
    }
    boolean nameOnly = end + 1 == text.length() && text.charAt(end) == '#';
    return nameOnly || isPointer(text, end);
  }

  private static boolean isPointer(String text, int from) {
    if (from < text.length() && text.charAt(from) != '/') {
      return false;
    }
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '~') {
        i++;
        if (i == text.length() || (text.charAt(i) != '0' && text.charAt(i) != '1')) {
          return false;
        }
      }
    }
    return true;
  }
}
