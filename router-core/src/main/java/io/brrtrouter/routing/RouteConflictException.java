package io.brrtrouter.routing;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A table was to hold routes that fit the same requests. The message names each pair of them. */
public final class RouteConflictException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<? extends RouteConflict<?>> conflicts;

  RouteConflictException(List<? extends RouteConflict<?>> conflicts) {
    super(
        conflicts.stream()
            .map(RouteConflict::toString)
            .collect(joining("; ", "routes that fit the same requests: ", "")));
    this.conflicts = List.copyOf(conflicts);
  }

  /** All of them. */
  public List<? extends RouteConflict<?>> conflicts() {
    return conflicts;
  }
}
