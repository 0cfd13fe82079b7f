package io.brrtrouter.server;

/** The peer has paused too long within a body. */
final class BodyTimeoutException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BodyTimeoutException() {
    super("the body did not come in time", null, false, false);
  }
}
