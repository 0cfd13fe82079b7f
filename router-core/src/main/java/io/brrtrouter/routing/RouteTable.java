package io.brrtrouter.routing;

import io.brrtrouter.http.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An immutable table of routes. Safe for concurrent use without locks.
 *
 * <p>Paths are given raw. One whose escapes are written in another way (RFC 3986, 6.2.2) is found
 * all the same; a path with dot segments is found by what is left when they are removed, unless a
 * capture of kind {@link CaptureKind#LABEL} takes the dot. An escaped slash is a character like any
 * other. Nothing a client sends makes a match throw, or take more time than is linear in the table
 * and in the path.
 *
 * @param <T> what routes lead to
 */
public interface RouteTable<T> {

  /**
   * The route of this method and raw path. Of several that fit, the first in precedence that has
   * the method: at the first segment in which they differ, literal text comes before text mixed
   * with captures, that before a capture, that before the rest of the path. HEAD is answered by GET
   * where it has no route (RFC 9110, 9.3.2).
   */
  Match<T> match(Method method, String rawPath);

  /**
   * The methods that this path answers, whichever of its templates has them, HEAD with GET and
   * OPTIONS included (RFC 9110, 10.2.1); empty if there is no such path.
   */
  Set<Method> allow(String rawPath);

  /** All routes, in the order in which they were added. */
  List<Route<T>> routes();

  /** A table to be filled. */
  static <T> Builder<T> builder(RouterMode mode) {
    return new Builder<>(mode);
  }

  /**
   * Collects routes. Not safe for concurrent use.
   *
   * @param <T> what routes lead to
   */
  final class Builder<T> {
    private final RouterMode mode;
    private final List<Route<T>> routes = new ArrayList<>();

    private Builder(RouterMode mode) {
      this.mode = mode;
    }

    /** Adds a route. */
    public Builder<T> add(Method method, PathTemplate template, T value) {
      return add(new Route<>(method, template, value));
    }

    /** Adds a route. */
    public Builder<T> add(Route<T> route) {
      routes.add(route);
      return this;
    }

    /**
     * The table of these routes.
     *
     * @throws RouteConflictException if two of them have the same method and templates of the same
     *     shape; it names them all
     */
    public RouteTable<T> build() {
      return TableCompiler.compile(mode, routes);
    }
  }
}
