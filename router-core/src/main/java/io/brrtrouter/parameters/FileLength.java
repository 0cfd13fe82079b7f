package io.brrtrouter.parameters;

import io.brrtrouter.validation.Violation.Location;
import io.brrtrouter.validation.Violations;
import org.jspecify.annotations.Nullable;

/**
 * How long a file may be in bytes, which is what {@code minLength} and {@code maxLength} count of
 * it (OAS 3.1, 4.8.24.5).
 */
record FileLength(int shortest, int longest, String pointer) {

  static FileLength of(@Nullable Shape shape, String pointer) {
    Shape.Content content = shape == null ? Shape.Content.ANY : shape.content;
    return new FileLength(content.shortest(), content.longest(), pointer);
  }

  /** Tells of a file that is longer, or that has ended and is shorter. */
  void check(long length, boolean ended, Violations out) {
    if (length > longest) {
      out.add(Location.BODY, pointer, "maxLength", "must have at most " + longest + " bytes");
    } else if (ended && length < shortest) {
      out.add(Location.BODY, pointer, "minLength", "must have at least " + shortest + " bytes");
    }
  }
}
