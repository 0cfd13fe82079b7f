package io.brrtrouter.codegen.adapt;

/** A user chose what cannot be: the message says what, and what may have been meant. */
public final class WrongChoiceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a message for the user. */
  public WrongChoiceException(String message) {
    super(message);
  }
}
