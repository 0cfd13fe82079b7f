package io.brrtrouter.validation;

/** A regular expression that cannot be compiled; the message says why and where. */
public final class InvalidPatternException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int index;

  InvalidPatternException(String why, String pattern, int index) {
    super(why + " at index " + index + " of the pattern " + pattern);
    this.index = index;
  }

  /** Where in the pattern the fault is, from 0. */
  public int index() {
    return index;
  }
}
