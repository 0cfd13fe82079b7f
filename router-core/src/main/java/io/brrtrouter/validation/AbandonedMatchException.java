package io.brrtrouter.validation;

/**
 * A match that was given up because it took too many steps. Neither a match nor none: whoever asked
 * must refuse the text. Carries no stack trace.
 */
public final class AbandonedMatchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AbandonedMatchException() {
    super("The text takes too long to be matched", null, false, false);
  }
}
