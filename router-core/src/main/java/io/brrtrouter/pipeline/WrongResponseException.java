package io.brrtrouter.pipeline;

import io.brrtrouter.validation.Violation;
import java.util.List;

/**
 * A controller's response that violates the document. Carries no stack trace: nothing was thrown.
 */
final class WrongResponseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongResponseException(String operation, List<Violation> violations) {
    super("the response of " + operation + " is wrong: " + violations, null, false, false);
  }
}
