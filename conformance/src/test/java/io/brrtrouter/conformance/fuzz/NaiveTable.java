package io.brrtrouter.conformance.fuzz;

import io.brrtrouter.http.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a table should answer, by comparing every template with the path, character by character.
 * For paths without escapes and dot segments, and segments with one capture at most.
 */
final class NaiveTable {
  private final List<String[]> templates = new ArrayList<>();

  /** Templates in the order in which they are tried: literal before mixed before capture. */
  NaiveTable(List<String> templates) {
    templates.stream()
        .map(template -> template.substring(1).split("/", -1))
        .sorted(NaiveTable::compare)
        .forEach(this.templates::add);
  }

  private static int compare(String[] a, String[] b) {
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      int order =
          Comparator.comparingInt(NaiveTable::rank)
              .thenComparing(segment -> -literal(segment))
              .thenComparing(NaiveTable::shape)
              .compare(a[i], b[i]);
      if (order != 0) {
        return order;
      }
    }
    return a.length - b.length;
  }

  private static int rank(String segment) {
    return !segment.contains("{") ? 0 : segment.startsWith("{") && segment.endsWith("}") ? 2 : 1;
  }

  private static int literal(String segment) {
    int brace = segment.indexOf('{');
    return brace < 0 ? segment.length() : segment.length() - (segment.indexOf('}') - brace + 1);
  }

  /** A segment without the names of its captures. */
  private static String shape(String segment) {
    int brace = segment.indexOf('{');
    return brace < 0
        ? segment
        : segment.substring(0, brace) + "{}" + segment.substring(segment.indexOf('}') + 1);
  }

  /** The template that is found for this path, or null. */
  String find(String path) {
    String[] segments = path.substring(1).split("/", -1);
    for (String[] template : templates) {
      boolean fits = template.length == segments.length;
      for (int i = 0; fits && i < segments.length; i++) {
        fits = fits(template[i], segments[i]);
      }
      if (fits) {
        return "/" + String.join("/", template);
      }
    }
    return null;
  }

  /** GET alone has routes in these tables. */
  static Method method() {
    return Method.GET;
  }

  private static boolean fits(String template, String segment) {
    int brace = template.indexOf('{');
    if (brace < 0) {
      return template.equals(segment);
    }
    String before = template.substring(0, brace);
    String after = template.substring(template.indexOf('}') + 1);
    return segment.length() > before.length() + after.length()
        && segment.startsWith(before)
        && segment.endsWith(after);
  }
}
