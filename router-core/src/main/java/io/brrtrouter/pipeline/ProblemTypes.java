package io.brrtrouter.pipeline;

import io.brrtrouter.http.Status;
import java.util.Locale;

/** Names of kinds of problems, for services that give them URIs of their own. */
final class ProblemTypes {
  private ProblemTypes() {}

  /** The status's reason as a path segment: {@code not-found}. */
  static String slug(Status status) {
    return status.reason().toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
