package io.brrtrouter.codegen.plan;

import java.util.HashSet;
import java.util.Set;

/**
 * The templates that operations are routed by. A path of the document is its own, but for what no
 * router can tell: a {@code ?}, a {@code #} or a brace that belongs to no expression is escaped, so
 * that the path is reached by whoever escapes it, and an expression that is there twice gets a name
 * of its own.
 */
final class Routes {
  private Routes() {}

  /** The template of a path. */
  static String of(String path) {
    StringBuilder route = new StringBuilder();
    Set<String> names = new HashSet<>();
    int at = 0;
    while (at < path.length()) {
      int close = path.charAt(at) == '{' ? end(path, at) : -1;
      if (close < 0) {
        route.append(escaped(path.charAt(at++)));
      } else {
        route.append('{').append(unique(path.substring(at + 1, close), path, names)).append('}');
        at = close + 1;
      }
    }
    return route.toString();
  }

  /** Where the expression that is opened here is closed, or -1 where it is none. */
  private static int end(String path, int open) {
    int close = path.indexOf('}', open);
    int nested = path.indexOf('{', open + 1);
    boolean isNested = nested >= 0 && nested < close;
    return isNested || close == open + 1 ? -1 : close;
  }

  private static String escaped(char literal) {
    return switch (literal) {
      case '?' -> "%3F";
      case '#' -> "%23";
      case '{' -> "%7B";
      case '}' -> "%7D";
      default -> String.valueOf(literal);
    };
  }

  private static String unique(String name, String path, Set<String> names) {
    String unique = name;
    for (int number = 2; !names.add(unique); number++) {
      unique = name + "_" + number;
      if (path.contains("{" + unique + "}")) {
        names.add(unique); // another expression's
      }
    }
    return unique;
  }
}
