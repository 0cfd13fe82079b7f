package io.brrtrouter.json;

/**
 * A valid instance that its Java type cannot hold, an integer past {@code long} for instance. Told
 * to the client as a violation of the format. Carries no stack trace.
 */
public final class UnrepresentableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String format;
  private String pointer = "";

  /**
   * A value that does not fit.
   *
   * @param format the format, or the type, it cannot be held as
   * @param message a sentence written for clients
   */
  public UnrepresentableException(String format, String message) {
    super(message, null, false, false);
    this.format = format;
  }

  /** The format that was violated. */
  public String format() {
    return format;
  }

  /** The JSON pointer of the value, as far as the decoders on the way have told it. */
  public String pointer() {
    return pointer;
  }

  /** This exception, of the value at this pointer. */
  UnrepresentableException at(String place) {
    pointer = place;
    return this;
  }

  /** This exception, one level further out: the value was in this member or item. */
  public UnrepresentableException within(String token) {
    pointer = Pointers.append("", token) + pointer;
    return this;
  }
}
