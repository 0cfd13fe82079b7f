package io.brrtrouter.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The route of a request, with what its captures took.
 *
 * @param <T> what routes lead to
 */
public final class Found<T> implements Match<T> {
  private final T value;
  private final List<String> names;
  private final List<String> captures;

  Found(T value, List<String> names, List<String> captures) {
    this.value = value;
    this.names = names;
    this.captures = captures;
  }

  /** What the route leads to. */
  public T value() {
    return value;
  }

  /** The raw text, not percent-decoded, that the capture of this index took; in template order. */
  public String capture(int index) {
    return captures.get(index);
  }

  /** The raw text that the capture of this name took, or null if the template has none. */
  public @Nullable String capture(String name) {
    int index = names.indexOf(name);
    return index < 0 ? null : captures.get(index);
  }
}
