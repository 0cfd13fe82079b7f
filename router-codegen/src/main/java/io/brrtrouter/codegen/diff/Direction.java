package io.brrtrouter.codegen.diff;

/** Which way a value goes, as its clients see it. */
enum Direction {
  /** The client sends it: it must not be refused. */
  REQUEST,
  /** The client receives it: it must be as it was promised. */
  RESPONSE;

  boolean isBrokenBy(Effect effect) {
    return this == REQUEST ? effect.narrows() : effect.widens();
  }
}
