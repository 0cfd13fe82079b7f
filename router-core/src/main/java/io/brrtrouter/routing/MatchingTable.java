package io.brrtrouter.routing;

import io.brrtrouter.http.Method;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Asks the map of static paths, then the matcher of its mode. A path that is not in normal form, or
 * that has dot segments and leads nowhere, is asked for once more in another form.
 */
final class MatchingTable<T> implements RouteTable<T> {
  private final List<Route<T>> routes;
  private final StaticPaths<T> statics;
  private final Matcher<T> matcher;

  /** Whether literals hold escapes: then a character that should have been escaped matters. */
  private final boolean escapes;

  MatchingTable(List<Route<T>> routes, StaticPaths<T> statics, Matcher<T> matcher) {
    this.routes = List.copyOf(routes);
    this.statics = statics;
    this.matcher = matcher;
    this.escapes = routes.stream().anyMatch(route -> route.template().shape().indexOf('%') >= 0);
  }

  @Override
  public Match<T> match(Method method, String rawPath) {
    Found<T> found = statics.find(method, rawPath);
    if (found != null) {
      return found;
    }
    String path = normal(rawPath);
    if (!path.equals(rawPath)) {
      return match(method, path);
    }
    if (!path.startsWith("/")) {
      return Match.NotFound.instance();
    }
    found = matcher.find(method, path);
    return found != null ? found : refuse(method, path);
  }

  private Match<T> refuse(Method method, String path) {
    Set<Method> allow = allowed(path);
    if (!allow.isEmpty()) {
      return new Match.MethodNotAllowed<>(allow);
    }
    return DotSegments.isIn(path, 1)
        ? match(method, DotSegments.remove(path))
        : Match.NotFound.instance();
  }

  @Override
  public Set<Method> allow(String rawPath) {
    String path = normal(rawPath);
    if (!path.startsWith("/")) {
      return Set.of();
    }
    Set<Method> allow = allowed(path);
    return allow.isEmpty() && DotSegments.isIn(path, 1) ? allowed(DotSegments.remove(path)) : allow;
  }

  private Set<Method> allowed(String path) {
    Set<Method> methods = EnumSet.noneOf(Method.class);
    statics.addMethods(path, methods);
    matcher.addMethods(path, methods);
    if (!methods.isEmpty()) {
      methods.add(Method.OPTIONS);
    }
    return Collections.unmodifiableSet(methods);
  }

  @Override
  public List<Route<T>> routes() {
    return routes;
  }

  private String normal(String rawPath) {
    return escapes || rawPath.indexOf('%') >= 0 ? NormalPath.of(rawPath) : rawPath;
  }
}
