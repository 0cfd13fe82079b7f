package io.brrtrouter.openapi.read;

import java.util.ArrayList;
import java.util.List;

/** Path templates (OAS 3.1, 4.8.2) as far as a document's reader looks into them. */
final class Templates {
  private Templates() {}

  /** The names of its expressions, in order. */
  static List<String> names(String template) {
    List<String> names = new ArrayList<>();
    int open = template.indexOf('{');
    while (open >= 0) {
      int close = template.indexOf('}', open);
      if (close < 0) {
        break;
      }
      names.add(template.substring(open + 1, close));
      open = template.indexOf('{', close);
    }
    return names;
  }

  /** The template without the names of its expressions: what decides whether two are the same. */
  static String shape(String template) {
    StringBuilder shape = new StringBuilder(template.length());
    int from = 0;
    int open = template.indexOf('{');
    while (open >= 0) {
      int close = template.indexOf('}', open);
      if (close < 0) {
        break;
      }
      shape.append(template, from, open + 1).append('}');
      from = close + 1;
      open = template.indexOf('{', from);
    }
    return shape.append(template, from, template.length()).toString();
  }

  /** Whether a request's path can ever look like this key. */
  static boolean canBePath(String key) {
    return key.indexOf('?') < 0 && key.indexOf('#') < 0;
  }
}
