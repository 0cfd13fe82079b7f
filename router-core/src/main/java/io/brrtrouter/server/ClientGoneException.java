package io.brrtrouter.server;

import java.io.IOException;

/** The connection has ended before the answer was written. */
final class ClientGoneException extends IOException {
  private static final long serialVersionUID = 1L;

  ClientGoneException(Throwable cause) {
    super("the client is gone", cause);
  }
}
