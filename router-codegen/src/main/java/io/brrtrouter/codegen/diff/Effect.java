package io.brrtrouter.codegen.diff;

/** What becomes of the set of values that a schema accepts. */
enum Effect {
  /** It is the same. */
  NONE,
  /** It has lost values: whoever sends may be refused. */
  NARROWED,
  /** It has new values: whoever receives may be surprised. */
  WIDENED,
  /** Both. */
  ALTERED;

  static Effect of(boolean narrowed, boolean widened) {
    return narrowed ? (widened ? ALTERED : NARROWED) : widened ? WIDENED : NONE;
  }

  boolean narrows() {
    return this == NARROWED || this == ALTERED;
  }

  boolean widens() {
    return this == WIDENED || this == ALTERED;
  }

  /** What it means below a {@code not}. */
  Effect inverted() {
    return of(widens(), narrows());
  }

  Effect and(Effect other) {
    return of(narrows() || other.narrows(), widens() || other.widens());
  }
}
