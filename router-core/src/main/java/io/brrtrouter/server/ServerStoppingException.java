package io.brrtrouter.server;

import java.io.IOException;

/** The server stops: what would go on for ever ends here. */
final class ServerStoppingException extends IOException {
  private static final long serialVersionUID = 1L;

  ServerStoppingException() {
    super("the server stops");
  }
}
