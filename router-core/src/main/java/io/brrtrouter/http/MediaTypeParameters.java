package io.brrtrouter.http;

import java.util.Locale;
import java.util.Map;

/** Parses {@code ;name=value} lists (RFC 9110, 5.6.6). */
final class MediaTypeParameters {
  private final String text;
  private int at;

  private MediaTypeParameters(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /** Fills {@code into} from the semicolon on; false where the list is malformed. */
  static boolean parse(String text, int semicolon, Map<String, String> into) {
    return new MediaTypeParameters(text, semicolon).parseAll(into);
  }

  private boolean parseAll(Map<String, String> into) {
    while (at < text.length()) {
      if (text.charAt(at) != ';') {
        return false;
      }
      at++;
      skipSpace();
      if (at < text.length() && text.charAt(at) != ';' && !parseOne(into)) {
        return false;
      }
      skipSpace();
    }
    return true;
  }

  private boolean parseOne(Map<String, String> into) {
    int equals = text.indexOf('=', at);
    if (equals < 0 || !Tokens.isToken(text, at, equals)) {
      return false;
    }
    String name = text.substring(at, equals).toLowerCase(Locale.ROOT);
    at = equals + 1;
    StringBuilder value = new StringBuilder();
    boolean quoted = at < text.length() && text.charAt(at) == '"';
    if (quoted ? !quotedString(value) : !token(value)) {
      return false;
    }
    into.putIfAbsent(name, value.toString());
    return true;
  }

  private boolean token(StringBuilder value) {
    int start = at;
    while (at < text.length() && text.charAt(at) != ';' && text.charAt(at) != ' ') {
      at++;
    }
    value.append(text, start, at);
    return Tokens.isToken(text, start, at);
  }

  private boolean quotedString(StringBuilder value) {
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        return true;
      }
      if (c == '\\') {
        at++;
      }
      if (at < text.length()) {
        value.append(text.charAt(at));
      }
    }
    return false;
  }

  private void skipSpace() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
  }
}
