package io.brrtrouter.routing;

import io.brrtrouter.http.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a table should answer, worked out anew for each request from the templates' texts, with
 * nothing of the code under test: for short paths of the characters that need no escape, and {@code
 * %2F}.
 */
final class SpecifiedTable {
  private static final Pattern EXPRESSION = Pattern.compile("\\{(\\w+)}");

  private final List<Route<String>> routes;

  SpecifiedTable(List<Route<String>> routes) {
    this.routes = new ArrayList<>(routes);
    this.routes.sort(Comparator.comparing(route -> sortKey(route.template().toString())));
  }

  String answer(Method method, String path) {
    Set<Method> allow = EnumSet.noneOf(Method.class);
    for (Route<String> route : routes) {
      Matcher matcher = matcher(route, path);
      if (matcher == null) {
        continue;
      }
      if (route.method() == method || (method == Method.HEAD && isHead(route))) {
        return route.value() + captures(route, matcher);
      }
      allow.add(route.method());
    }
    if (allow.contains(Method.GET)) {
      allow.add(Method.HEAD);
    }
    allow.add(Method.OPTIONS);
    return allow.size() > 1 || matches(path) ? "405" + Tables.methods(allow) : "404";
  }

  private boolean matches(String path) {
    return routes.stream().anyMatch(route -> matcher(route, path) != null);
  }

  /** Whether it answers HEAD for want of a route of the same shape that does. */
  private boolean isHead(Route<String> route) {
    String shape = shape(route);
    return route.method() == Method.GET
        && routes.stream().noneMatch(o -> o.method() == Method.HEAD && shape(o).equals(shape));
  }

  private static String shape(Route<String> route) {
    return sortKey(route.template().toString());
  }

  /** Sorts as templates rank: by the first segment in which they differ. */
  private static String sortKey(String template) {
    StringBuilder key = new StringBuilder();
    for (String segment : template.substring(1).split("/", -1)) {
      String literal = EXPRESSION.matcher(segment).replaceAll("");
      long expressions = EXPRESSION.matcher(segment).results().count();
      String shape = EXPRESSION.matcher(segment).replaceAll("{}");
      if (expressions == 0) {
        key.append("0").append(segment);
      } else if (segment.equals("{rest}")) {
        key.append("3");
      } else if (expressions == 1 && literal.isEmpty()) {
        key.append("2");
      } else {
        key.append("1").append((char) ('z' - literal.length())).append(expressions).append(shape);
      }
      key.append('\0');
    }
    return key.toString();
  }

  private static Matcher matcher(Route<String> route, String path) {
    StringBuilder regex = new StringBuilder();
    int from = 0;
    String template = route.template().toString();
    for (MatchResult expression : EXPRESSION.matcher(template).results().toList()) {
      regex.append(Pattern.quote(template.substring(from, expression.start())));
      regex.append(expression.group(1).equals("rest") ? "(.+)" : "([^/]+)(?<!%)(?<!%.)");
      from = expression.end();
    }
    regex.append(Pattern.quote(template.substring(from)));
    Matcher matcher = Pattern.compile(regex.toString()).matcher(path);
    return matcher.matches() ? matcher : null;
  }

  private static String captures(Route<String> route, Matcher matcher) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < matcher.groupCount(); i++) {
      text.append(' ').append(route.template().names().get(i)).append('=');
      text.append(matcher.group(i + 1));
    }
    return text.toString();
  }
}
