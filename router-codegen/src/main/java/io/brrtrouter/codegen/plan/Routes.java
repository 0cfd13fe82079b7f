package io.brrtrouter.codegen.plan;

import java.util.HashSet;
import java.util.Set;

/**
 * The templates that operations are routed by. A path of the document is its own, but for two
 * things that no router can tell: a {@code ?} or {@code #} in it is escaped, so that the path is
 * reached by whoever escapes it, and an expression that is there twice gets a name of its own.
 */
final class Routes {
  private Routes() {}

  /** The template of a path. */
  static String of(String path) {
    StringBuilder route = new StringBuilder();
    Set<String> names = new HashSet<>();
    int at = 0;
    while (at < path.length()) {
      int open = path.indexOf('{', at);
      int close = open < 0 ? -1 : path.indexOf('}', open);
      if (close < 0) {
        break;
      }
      route.append(escaped(path.substring(at, open)));
      route.append('{').append(unique(path.substring(open + 1, close), path, names)).append('}');
      at = close + 1;
    }
    return route.append(escaped(path.substring(at))).toString();
  }

  private static String escaped(String literal) {
    return literal.replace("?", "%3F").replace("#", "%23");
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
