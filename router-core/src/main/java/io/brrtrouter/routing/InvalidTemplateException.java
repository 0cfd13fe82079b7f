package io.brrtrouter.routing;

/** A text is not a path template. The message says why and where. */
public final class InvalidTemplateException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String template;
  private final int offset;

  InvalidTemplateException(String template, int offset, String reason) {
    super("'" + template + "' is no path template: " + reason);
    this.template = template;
    this.offset = offset;
  }

  /** The text. */
  public String template() {
    return template;
  }

  /** The index of the character at which it goes wrong. */
  public int offset() {
    return offset;
  }
}
