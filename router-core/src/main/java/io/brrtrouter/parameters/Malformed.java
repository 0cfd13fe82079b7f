package io.brrtrouter.parameters;

import java.io.Serial;

/** A parameter that is not written in its style. Stackless: it becomes a violation. */
final class Malformed extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final String reason;

  /** The reason is a predicate of the parameter: "is given more than once". */
  Malformed(String reason) {
    super(reason, null, false, false);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
