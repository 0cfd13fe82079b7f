package io.brrtrouter.openapi.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  /** What is wrong with a template, or null. */
  static @Nullable String wrong(String template) {
    String rest = shape(template).replace("{}", "");
    if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
      return "the braces of the path '" + template + "' do not match";
    }
    return names(template).contains("")
        ? "an expression of the path '" + template + "' has no name"
        : null;
  }

  /** Why no request can be told by this template, although it is one, or null. */
  static @Nullable String unservable(String template) {
    if (!canBePath(template)) {
      return "no request has the path '" + template + "': it contains '?' or '#'";
    }
    Set<String> seen = new HashSet<>();
    for (String name : names(template)) {
      if (!seen.add(name)) {
        return "the path '" + template + "' has '{" + name + "}' twice";
      }
    }
    return null;
  }

  /** Whether a request's path can ever look like this key. */
  static boolean canBePath(String key) {
    return key.indexOf('?') < 0 && key.indexOf('#') < 0;
  }
}
