package io.brrtrouter.routing;

import io.brrtrouter.http.Method;

/**
 * A method, a path template and what they lead to.
 *
 * @param <T> what routes lead to
 * @param method the method; never {@link Method#OTHER}
 * @param template the path template
 * @param value what the route leads to
 */
public record Route<T>(Method method, PathTemplate template, T value) {

  /** Refuses {@link Method#OTHER} with an {@link IllegalArgumentException}. */
  public Route {
    if (method == Method.OTHER) {
      throw new IllegalArgumentException("there are no routes for unknown methods: " + template);
    }
  }

  @Override
  public String toString() {
    return method + " " + template;
  }
}
