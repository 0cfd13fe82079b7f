package io.brrtrouter.routing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The route of a request, with what its captures took as offsets into the path. A text is made when
 * it is asked for, and not kept. Never changes once the table has returned it.
 *
 * <p>One object of 64 bytes: up to ten captures have their place in it. There is only one for each
 * route without captures.
 *
 * @param <T> what routes lead to
 */
public final class Found<T> implements Match<T> {
  private static final int INLINE = 10;
  private static final int HALF = 16;
  private static final int LOW = 0xFFFF;

  private final Route<T> route;
  private final String path;

  /** Starts and ends, where they are too many or too large for the fields. */
  private final int @Nullable [] spilled;

  /** Start and end of a capture, 16 bits each. */
  private int c0;

  private int c1;
  private int c2;
  private int c3;
  private int c4;
  private int c5;
  private int c6;
  private int c7;
  private int c8;
  private int c9;

  Found(Route<T> route, String path) {
    this.route = route;
    this.path = path;
    int captures = route.template().captures();
    this.spilled = captures > INLINE || path.length() > LOW ? new int[2 * captures] : null;
  }

  /** What the route leads to. */
  public T value() {
    return route.value();
  }

  /** The route; that of GET where it answers a HEAD. */
  public Route<T> route() {
    return route;
  }

  /** How many captures there are. */
  public int captures() {
    return route.template().captures();
  }

  /**
   * The raw text, not percent-decoded, that the capture of this index took; in template order.
   *
   * @throws IndexOutOfBoundsException if there are not so many
   */
  public String capture(int index) {
    if (spilled != null) {
      return path.substring(spilled[2 * index], spilled[2 * index + 1]);
    }
    int offsets = offsets(index);
    return path.substring(offsets >>> HALF, offsets & LOW);
  }

  /** The raw text that the capture of this name took, or null if the template has none. */
  public @Nullable String capture(String name) {
    int index = route.template().names().indexOf(name);
    return index < 0 ? null : capture(index);
  }

  void note(int index, int start, int end) {
    if (spilled != null) {
      spilled[2 * index] = start;
      spilled[2 * index + 1] = end;
    } else {
      note(index, start << HALF | end);
    }
  }

  private void note(int index, int offsets) {
    switch (index) {
      case 0 -> c0 = offsets;
      case 1 -> c1 = offsets;
      case 2 -> c2 = offsets;
      case 3 -> c3 = offsets;
      case 4 -> c4 = offsets;
      case 5 -> c5 = offsets;
      case 6 -> c6 = offsets;
      case 7 -> c7 = offsets;
      case 8 -> c8 = offsets;
      default -> c9 = offsets;
    }
  }

  private int offsets(int index) {
    return switch (Objects.checkIndex(index, captures())) {
      case 0 -> c0;
      case 1 -> c1;
      case 2 -> c2;
      case 3 -> c3;
      case 4 -> c4;
      case 5 -> c5;
      case 6 -> c6;
      case 7 -> c7;
      case 8 -> c8;
      default -> c9;
    };
  }

  @Override
  public String toString() {
    return route.toString();
  }
}
