package io.brrtrouter.http;

/** Judges the syntax of a request target. */
final class TargetSyntax {
  private TargetSyntax() {}

  static void check(RequestTarget target) {
    if (!target.path().startsWith("/") && !target.path().equals("*")) {
      throw Rejection.of(Status.BAD_REQUEST, "The request target's path does not start with '/'.");
    }
  }
}
