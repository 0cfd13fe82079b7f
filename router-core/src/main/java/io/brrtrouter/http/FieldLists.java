package io.brrtrouter.http;

import java.util.ArrayList;
import java.util.List;

/** Comma-separated field values (RFC 9110, 5.6.1). */
final class FieldLists {
  private FieldLists() {}

  /**
   * The elements of a list, trimmed, empty ones left out; commas in quoted strings do not split.
   */
  static List<String> split(String value) {
    List<String> elements = new ArrayList<>(4);
    int start = 0;
    boolean quoted = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (quoted && c == '\\') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        add(elements, value.substring(start, i));
        start = i + 1;
      }
    }
    add(elements, value.substring(start));
    return elements;
  }

  private static void add(List<String> elements, String element) {
    String stripped = element.strip();
    if (!stripped.isEmpty()) {
      elements.add(stripped);
    }
  }
}
