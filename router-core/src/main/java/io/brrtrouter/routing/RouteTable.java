package io.brrtrouter.routing;

import io.brrtrouter.http.Method;

/**
 * An immutable table of routes. Safe for concurrent use without locks.
 *
 * @param <T> what routes lead to
 */
public interface RouteTable<T> {

  /** The route of this method and raw path. */
  Match<T> match(Method method, String rawPath);

  /** A table to be filled. */
  static <T> Builder<T> builder(RouterMode mode) {
    return new InterimTable<>();
  }

  /** Collects routes. */
  interface Builder<T> {
    /** Adds a route. */
    Builder<T> add(Method method, PathTemplate template, T value);

    /** The table. */
    RouteTable<T> build();
  }
}
