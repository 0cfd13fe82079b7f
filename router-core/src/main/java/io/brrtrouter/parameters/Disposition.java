package io.brrtrouter.parameters;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Content-Disposition} of a part (RFC 7578, 4.2).
 *
 * @param name the field's name
 * @param filename the file's name, or null; {@code filename*} is preferred though it should not be
 *     sent
 */
record Disposition(String name, @Nullable String filename) {

  static Disposition parse(@Nullable String field) {
    if (field == null) {
      throw Boundary.malformed("a part has no Content-Disposition");
    }
    int semicolon = field.indexOf(';');
    String kind = semicolon < 0 ? field : field.substring(0, semicolon);
    Map<String, String> parameters = new HashMap<>();
    for (int at = semicolon; at >= 0 && at < field.length(); ) {
      at = parameter(field, at + 1, parameters);
    }
    String name = parameters.get("name");
    if (!kind.strip().equalsIgnoreCase("form-data") || name == null) {
      throw Boundary.malformed("a part is not form-data with a name");
    }
    String extended = parameters.get("filename*");
    return new Disposition(
        name, extended == null ? parameters.get("filename") : ExtendedValue.decode(extended));
  }

  /** Reads the parameter that starts here; where the next semicolon is, or the end. */
  private static int parameter(String field, int start, Map<String, String> into) {
    int equals = field.indexOf('=', start);
    if (equals < 0) {
      if (field.substring(start).isBlank()) {
        return field.length();
      }
      throw wrong();
    }
    String name = field.substring(start, equals).strip().toLowerCase(Locale.ROOT);
    int at = equals + 1;
    while (at < field.length() && field.charAt(at) == ' ') {
      at++;
    }
    boolean quoted = at < field.length() && field.charAt(at) == '"';
    int end = quoted ? closingQuote(field, at + 1) : endOfToken(field, at);
    String raw = field.substring(quoted ? at + 1 : at, end).strip();
    if (name.isEmpty() || into.put(name, quoted ? unescape(raw) : raw) != null) {
      throw wrong();
    }
    int next = quoted ? end + 1 : end;
    int semicolon = endOfToken(field, next);
    if (!field.substring(next, semicolon).isBlank()) {
      throw wrong();
    }
    return semicolon;
  }

  private static int endOfToken(String field, int start) {
    int semicolon = field.indexOf(';', start);
    return semicolon < 0 ? field.length() : semicolon;
  }

  private static int closingQuote(String field, int start) {
    for (int i = start; i < field.length(); i++) {
      if (field.charAt(i) == '"') {
        return i;
      }
      if (isEscape(field, i)) {
        i++;
      }
    }
    throw wrong();
  }

  /** A backslash escapes quotes and backslashes; before anything else it is a Windows path. */
  private static boolean isEscape(String field, int at) {
    return field.charAt(at) == '\\'
        && at + 1 < field.length()
        && (field.charAt(at + 1) == '"' || field.charAt(at + 1) == '\\');
  }

  /** Browsers escape quotes and line breaks as in URIs, and nothing else (HTML, 4.10.22.8). */
  private static String unescape(String raw) {
    StringBuilder text = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      if (isEscape(raw, i)) {
        i++;
      }
      text.append(raw.charAt(i));
    }
    return text.toString().replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
  }

  private static RuntimeException wrong() {
    return Boundary.malformed("a part has a malformed Content-Disposition");
  }
}
