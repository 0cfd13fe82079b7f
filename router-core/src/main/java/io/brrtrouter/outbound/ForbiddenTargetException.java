package io.brrtrouter.outbound;

import java.io.IOException;

/** A message was to be sent to where none may be sent. It is not tried again. */
public final class ForbiddenTargetException extends IOException {
  private static final long serialVersionUID = 1;

  ForbiddenTargetException(String reason) {
    super("nothing may be sent to this URL: " + reason);
  }
}
