package io.brrtrouter.json;

import com.networknt.schema.Error;
import com.networknt.schema.ValidationLimitExceededException;
import com.networknt.schema.ValidationLimitExceededException.LimitKind;

/** Our words for what networknt finds by its own keywords. */
final class Faults {
  private Faults() {}

  /** Where the fault is; a member or item that should not be there is the place itself. */
  static String pointer(Error fault) {
    String pointer = NodePaths.pointer(fault.getInstanceLocation());
    if (fault.getMessageKey() == null) {
      return pointer;
    }
    return switch (fault.getKeyword()) {
      case "unevaluatedProperties" ->
          fault.getProperty() == null ? pointer : Pointers.append(pointer, fault.getProperty());
      case "unevaluatedItems", "items", "prefixItems" -> pointer + index(fault);
      default -> pointer;
    };
  }

  static String message(Error fault) {
    if (fault.getMessageKey() == null) {
      return fault.getMessage();
    }
    return switch (fault.getKeyword()) {
      case "unevaluatedProperties" -> "is not a known member";
      case "unevaluatedItems", "items", "prefixItems" -> "is one item too many";
      default -> fault.getMessage();
    };
  }

  static String of(ValidationLimitExceededException e) {
    return e.getLimitKind() == LimitKind.EVALUATION_DEPTH
        ? "is nested too deeply to be checked"
        : "takes too long to be checked";
  }

  private static String index(Error fault) {
    Object[] arguments = fault.getArguments();
    return arguments != null && arguments.length > 0 && arguments[0] instanceof Integer index
        ? "/" + index
        : "";
  }
}
