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
}
