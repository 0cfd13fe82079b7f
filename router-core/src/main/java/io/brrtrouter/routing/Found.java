package io.brrtrouter.routing;

import org.jspecify.annotations.Nullable;

/**
 * The route of a request, with what its captures took as offsets into the raw path.
 *
 * @param <T> what routes lead to
 */
public final class Found<T> implements Match<T> {
  private final T value;

  Found(T value) {
    this.value = value;
  }

  /** What the route leads to. */
  public T value() {
    return value;
  }

  /** The raw text, not percent-decoded, that the capture of this index took; in template order. */
  public String capture(int index) {
    throw new UnsupportedOperationException("capture " + index);
  }

  /** The raw text that the capture of this name took, or null if the template has none. */
  public @Nullable String capture(String name) {
    throw new UnsupportedOperationException(name);
  }
}
