package io.brrtrouter.outbound;

import org.jspecify.annotations.Nullable;

/** The content of an answer is not what the document says of it. */
public final class UnexpectedReplyException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnexpectedReplyException(@Nullable Throwable cause) {
    super("the content of the answer is not as documented", cause);
  }
}
