package io.brrtrouter.json;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Stands for a value that a pass that checks as it reads has accepted before it came to a doubt. No
 * keyword has to look at it again, as long as it speaks of the value for certain; where a keyword
 * chooses or compares, the value itself is needed.
 */
final class Settled {
  /** The only one; told from others by identity. */
  static final JsonNode NODE = JsonNodeFactory.instance.pojoNode(new Object());

  private Settled() {}

  /** Ends an evaluation that needs the value itself; carries no stack trace. */
  static final class NeededException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    static final NeededException SIGNAL = new NeededException();

    private NeededException() {
      super("the value itself is needed", null, false, false);
    }
  }

  /** Asks for the value itself. */
  static JsonNode needed(JsonNode value) {
    if (value == NODE) {
      throw NeededException.SIGNAL;
    }
    return value;
  }
}
