package io.brrtrouter.pipeline;

import io.brrtrouter.validation.Violation;
import java.util.List;

/**
 * A controller's response that violates the document. Carries no stack trace: nothing was thrown.
 */
final class WrongResponseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongResponseException(String operation, List<Violation> violations) {
    super(message(operation, violations), null, false, false);
  }

  private static String message(String operation, List<Violation> violations) {
    StringBuilder message = new StringBuilder("The response of ").append(operation);
    message.append(" violates the document:");
    for (Violation violation : violations) {
      message.append("\n- ").append(violation.sentence());
      message.append(" (").append(violation.keyword()).append(')');
    }
    return message.toString();
  }
}
