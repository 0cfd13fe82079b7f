package io.brrtrouter.routing;

import io.brrtrouter.http.Method;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One way to find routes. Paths are in normal form. Immutable. */
interface Matcher<T> {

  /** The first route in precedence that fits the path and answers the method. */
  @Nullable Found<T> find(Method method, String path);

  /** Adds the methods that are answered by the routes that fit the path. */
  void addMethods(String path, Set<Method> methods);
}
