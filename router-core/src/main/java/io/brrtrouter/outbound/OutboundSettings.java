package io.brrtrouter.outbound;

import io.brrtrouter.http.Headers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How messages are sent. Immutable.
 *
 * @param targets where they may go
 * @param retries how often they are tried
 * @param signer signs them; null leaves them without a signature
 * @param headers fields that every message carries, {@code Authorization} for instance
 * @param patience how long an attempt may take, from the connection to the last byte of the answer
 * @param maxBytes how much of an answer's content is taken, in bytes
 */
public record OutboundSettings(
    Targets targets,
    RetryPolicy retries,
    @Nullable WebhookSigner signer,
    Headers headers,
    Duration patience,
    int maxBytes) {
  /**
   * To any host on the internet by https, unsigned, ten seconds and a mebibyte an attempt, as often
   * as {@link RetryPolicy#DEFAULT} says.
   */
  public static final OutboundSettings DEFAULT =
      new OutboundSettings(
          Targets.PUBLIC,
          RetryPolicy.DEFAULT,
          null,
          Headers.empty(),
          Duration.ofSeconds(10),
          1 << 20);

  /** Refuses times and sizes that are not above 0 with an {@link IllegalArgumentException}. */
  public OutboundSettings {
    if (patience.isNegative() || patience.isZero() || maxBytes < 1) {
      throw new IllegalArgumentException("patience and maxBytes must be more than 0");
    }
  }

  /** These settings, with messages to these targets only. */
  public OutboundSettings to(Targets others) {
    return new OutboundSettings(others, retries, signer, headers, patience, maxBytes);
  }

  /** These settings, with as many attempts as this policy says. */
  public OutboundSettings retrying(RetryPolicy policy) {
    return new OutboundSettings(targets, policy, signer, headers, patience, maxBytes);
  }

  /** These settings, with messages signed. */
  public OutboundSettings signedBy(WebhookSigner by) {
    return new OutboundSettings(targets, retries, by, headers, patience, maxBytes);
  }

  /** These settings, with one more field in every message. */
  public OutboundSettings withHeader(String name, String value) {
    return new OutboundSettings(
        targets, retries, signer, headers.with(name, value), patience, maxBytes);
  }

  /** These settings, with attempts that may take this long. */
  public OutboundSettings within(Duration time) {
    return new OutboundSettings(targets, retries, signer, headers, time, maxBytes);
  }
}
