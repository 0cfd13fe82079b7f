package io.brrtrouter.routing;

import io.brrtrouter.http.Method;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The routes whose templates differ by the names of their captures only: one for each method. */
final class Endpoint<T> {
  private final List<Segment> segments;
  private final Map<Method, Route<T>> byMethod = new EnumMap<>(Method.class);

  /** The routes have different methods and templates of one shape. */
  Endpoint(List<Route<T>> routes) {
    this.segments = routes.getFirst().template().segments();
    routes.forEach(route -> byMethod.put(route.method(), route));
    Route<T> get = byMethod.get(Method.GET);
    if (get != null) {
      byMethod.putIfAbsent(Method.HEAD, get);
    }
  }

  List<Segment> segments() {
    return segments;
  }

  boolean isStatic() {
    return segments.stream().allMatch(segment -> segment instanceof Segment.Literal);
  }

  /** The route that answers the method; HEAD is answered by GET where it has none of its own. */
  @Nullable Route<T> route(Method method) {
    return byMethod.get(method);
  }

  /** The methods that are answered here, each with the route that does. */
  Map<Method, Route<T>> byMethod() {
    return byMethod;
  }

  /** The methods that are answered here. */
  Set<Method> methods() {
    return byMethod.keySet();
  }
}
