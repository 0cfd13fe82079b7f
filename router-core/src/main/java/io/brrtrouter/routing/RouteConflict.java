package io.brrtrouter.routing;

import io.brrtrouter.http.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two routes of which the second can never be reached.
 *
 * @param <T> what routes lead to
 * @param first the route that was there
 * @param second the one that came after it
 */
public record RouteConflict<T>(Route<T> first, Route<T> second) {

  /** All conflicts among these routes, in order: the same method, and templates of one shape. */
  public static <T> List<RouteConflict<T>> among(List<Route<T>> routes) {
    Map<String, Route<T>> known = new HashMap<>();
    List<RouteConflict<T>> conflicts = new ArrayList<>();
    for (Route<T> route : routes) {
      Method method = route.method();
      Route<T> first = known.putIfAbsent(method + " " + route.template().shape(), route);
      if (first != null) {
        conflicts.add(new RouteConflict<>(first, route));
      }
    }
    return conflicts;
  }

  @Override
  public String toString() {
    return first + " and " + second;
  }
}
