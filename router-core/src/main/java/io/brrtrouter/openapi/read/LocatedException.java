package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Position;
import org.jspecify.annotations.Nullable;

/** What ends the reading of a file or of a reference, with its place. Never leaves the package. */
final class LocatedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Position position;
  private final @Nullable String remedy;

  LocatedException(Position position, String message, @Nullable String remedy) {
    super(message, null, false, false);
    this.position = position;
    this.remedy = remedy;
  }

  Position position() {
    return position;
  }

  @Nullable String remedy() {
    return remedy;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
