package io.brrtrouter.outbound;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells which of the documented answers a reply is: the first whose status, media type and content
 * fit. Not safe for concurrent use.
 *
 * @param <R> the sealed type of the answers
 */
public final class ReplyCases<R> {
  private final OutboundReply reply;
  private @Nullable R chosen;

  ReplyCases(OutboundReply reply) {
    this.reply = reply;
  }

  /** An answer without content that matters. */
  public ReplyCases<R> when(String status, Function<OutboundReply, ? extends R> answer) {
    if (chosen == null && reply.is(status)) {
      choose(answer);
    }
    return this;
  }

  /** An answer with content of this media type. */
  public ReplyCases<R> when(
      String status, String mediaType, Function<OutboundReply, ? extends R> answer) {
    if (chosen == null && reply.is(status) && reply.isOf(mediaType)) {
      choose(answer);
    }
    return this;
  }

  private void choose(Function<OutboundReply, ? extends R> answer) {
    try {
      chosen = answer.apply(reply);
    } catch (UnexpectedReplyException e) {
      chosen = null; // it only looked like this answer
    }
  }

  /** The answer that was found, or else this one. */
  public R otherwise(Function<OutboundReply, ? extends R> answer) {
    return chosen == null ? answer.apply(reply) : chosen;
  }
}
