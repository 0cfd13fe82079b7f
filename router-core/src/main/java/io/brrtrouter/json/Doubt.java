package io.brrtrouter.json;

/**
 * Ends a pass that checks as it reads: the value may be wrong, or is written in a way that only the
 * truth is sure of. Allocated once and without a stack trace, so that it costs next to nothing.
 */
final class Doubt extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The signal. */
  static final Doubt SIGNAL = new Doubt();

  /**
   * The text is no JSON: the byte that is next cannot be there, or something is missing at the end.
   * All before it was read as strictly as can be.
   */
  static final Doubt MISPLACED = new Doubt();

  private Doubt() {
    super("the schema must decide", null, false, false);
  }
}
