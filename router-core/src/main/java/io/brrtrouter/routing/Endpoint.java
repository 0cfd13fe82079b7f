package io.brrtrouter.routing;

import io.brrtrouter.http.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The routes whose templates differ by the names of their captures only: one for each method. */
final class Endpoint<T> {
  private final List<Segment> segments;

  /** By the ordinal of the method; HEAD is answered by GET where it has no route of its own. */
  private final List<@Nullable Route<T>> byMethod;

  private final int methods;

  /** The routes have different methods and templates of one shape. */
  Endpoint(List<Route<T>> routes) {
    this.segments = routes.getFirst().template().segments();
    this.byMethod = new ArrayList<>(Collections.nCopies(Method.values().length, null));
    routes.forEach(route -> byMethod.set(route.method().ordinal(), route));
    if (byMethod.get(Method.HEAD.ordinal()) == null) {
      byMethod.set(Method.HEAD.ordinal(), byMethod.get(Method.GET.ordinal()));
    }
    int bits = 0;
    for (Method method : Method.values()) {
      bits |= route(method) == null ? 0 : Methods.bit(method);
    }
    this.methods = bits;
  }

  List<Segment> segments() {
    return segments;
  }

  boolean isStatic() {
    return segments.stream().allMatch(segment -> segment instanceof Segment.Literal);
  }

  @Nullable Route<T> route(Method method) {
    return byMethod.get(method.ordinal());
  }

  /** The methods that are answered here, as bits. */
  int methods() {
    return methods;
  }
}
