package io.brrtrouter.routing;

import io.brrtrouter.http.Method;
import org.jspecify.annotations.Nullable;

/** One way to find routes. Paths are in normal form. Immutable. */
interface Matcher<T> {

  /** The first route in precedence that fits the path and has the method. */
  @Nullable Found<T> find(Method method, String path);

  /** The methods of all routes that fit the path, as bits. */
  int methods(String path);
}
