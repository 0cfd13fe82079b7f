package io.brrtrouter.codegen.emit;

import java.util.Locale;

/** Names of members as they stand in JSON: in ASCII, escaped where they must be. */
final class JsonNames {
  private JsonNames() {}

  static String escaped(String name) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '"' || c == '\\') {
        escaped.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
