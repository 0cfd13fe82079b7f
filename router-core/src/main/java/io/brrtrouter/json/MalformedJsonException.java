package io.brrtrouter.json;

import io.brrtrouter.http.Problem;
import io.brrtrouter.http.Rejection;
import io.brrtrouter.http.Status;
import io.brrtrouter.validation.Violation;
import java.util.List;
import java.util.Map;

/**
 * Text that is not JSON, or more of it than the limits allow. The message is written for clients;
 * there is no stack trace.
 */
public final class MalformedJsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String message;
  private final String keyword;
  private final String pointer;
  private final transient TextPosition position;

  MalformedJsonException(String keyword, String pointer, TextPosition position, String what) {
    super(null, null, false, false);
    this.message = what + " at " + position;
    this.keyword = keyword;
    this.pointer = pointer;
    this.position = position;
  }

  @Override
  public String getMessage() {
    return message;
  }

  /**
   * What kind of fault it is: {@code syntax}, {@code encoding}, {@code duplicate}, {@code depth},
   * {@code number} or {@code length}.
   */
  public String keyword() {
    return keyword;
  }

  /** The JSON pointer of the value that was being read; empty for the whole text. */
  public String pointer() {
    return pointer;
  }

  /** Where in the text the fault is. */
  public TextPosition position() {
    return position;
  }

  /** The fault as a violation of what was found there. */
  public Violation violation(Violation.Location in, String name) {
    return new Violation(in, name + pointer, keyword, message);
  }

  /** The answer to a request whose body this was: 400, with the position. */
  public Rejection toRejection() {
    Map<String, Object> error = violation(Violation.Location.BODY, "").toMap();
    error.put("line", position.line());
    error.put("column", position.column());
    error.put("offset", position.offset());
    return new Rejection(
        Problem.of(Status.BAD_REQUEST)
            .withDetail("The body is not the JSON it should be: " + message + ".")
            .with("errors", List.of(error)));
  }
}
