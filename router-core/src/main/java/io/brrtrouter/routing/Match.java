package io.brrtrouter.routing;

import io.brrtrouter.http.Method;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What matching a method and a path came to.
 *
 * @param <T> what routes lead to
 */
public sealed interface Match<T> permits Found, Match.MethodNotAllowed, Match.NotFound {

  /**
   * Some route has this path, none of them this method.
   *
   * @param allow the methods of the routes that have it, HEAD and OPTIONS included where they are
   *     answered (RFC 9110, 10.2.1)
   */
  record MethodNotAllowed<T>(Set<Method> allow) implements Match<T> {}

  /** No route has this path. */
  record NotFound<T>() implements Match<T> {
    private static final NotFound<?> INSTANCE = new NotFound<>();

    /** The one instance. */
    @SuppressWarnings("unchecked") // it holds no T
    public static <T> NotFound<T> instance() {
      return (NotFound<T>) INSTANCE;
    }
  }

  /** The route that was found, or null. */
  default @Nullable Found<T> found() {
    return this instanceof Found<T> found ? found : null;
  }
}
