package io.brrtrouter.examples.petstore.web;

import io.brrtrouter.examples.petstore.api.Problem;
import java.util.UUID;

/** What the controllers answer when it cannot be done. */
final class Problems {
  private Problems() {}

  static Problem noPet(UUID id) {
    return notFound("pet", id);
  }

  static Problem noOwner(UUID id) {
    return notFound("owner", id);
  }

  static Problem notFound(String what, UUID id) {
    return of(404, "Not Found", "There is no " + what + " " + id + ".");
  }

  static Problem conflict(String detail) {
    return of(409, "Conflict", detail);
  }

  private static Problem of(int status, String title, String detail) {
    return new Problem("about:blank", title, status, detail, null, null);
  }
}
