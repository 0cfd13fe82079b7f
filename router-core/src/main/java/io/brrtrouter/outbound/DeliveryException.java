package io.brrtrouter.outbound;

import java.io.IOException;

/** No attempt to deliver a message got an answer. */
public final class DeliveryException extends IOException {
  private static final long serialVersionUID = 1;

  private final int attempts;

  DeliveryException(String id, int attempts, IOException last) {
    super("message " + id + " had no answer in " + attempts + " attempts: " + last, last);
    this.attempts = attempts;
  }

  /** How many attempts there were. */
  public int attempts() {
    return attempts;
  }
}
