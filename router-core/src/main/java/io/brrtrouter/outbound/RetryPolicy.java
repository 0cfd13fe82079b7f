package io.brrtrouter.outbound;

import java.time.Duration;

/**
 * How often, and for how long, a message is tried. The wait doubles from attempt to attempt; of
 * each wait, a random half is left out, so that many senders do not come at the same moment.
 * Immutable.
 *
 * @param attempts how many there are at most, 1 or more
 * @param firstDelay the wait after the first attempt
 * @param maxDelay no wait is longer, unless the receiver asks for it with {@code Retry-After}
 * @param total after this long there is no further attempt, and none is waited for that would be
 *     later
 */
public record RetryPolicy(int attempts, Duration firstDelay, Duration maxDelay, Duration total) {
  /** Five attempts within a minute. */
  public static final RetryPolicy DEFAULT =
      new RetryPolicy(5, Duration.ofMillis(500), Duration.ofSeconds(20), Duration.ofMinutes(1));

  /** One attempt. */
  public static final RetryPolicy NEVER =
      new RetryPolicy(1, Duration.ZERO, Duration.ZERO, Duration.ofMinutes(1));

  /** Refuses what makes no sense with an {@link IllegalArgumentException}. */
  public RetryPolicy {
    if (attempts < 1) {
      throw new IllegalArgumentException("attempts must be 1 or more, not " + attempts);
    }
    if (firstDelay.isNegative() || maxDelay.compareTo(firstDelay) < 0) {
      throw new IllegalArgumentException(
          "maxDelay must be firstDelay or more, and neither below 0");
    }
    if (total.isNegative() || total.isZero()) {
      throw new IllegalArgumentException("total must be more than 0");
    }
  }

  /**
   * The wait after an attempt.
   *
   * @param attempt from 1
   * @param random from 0 to 1
   */
  Duration delay(int attempt, double random) {
    long first = firstDelay.toMillis();
    long doubled = first << Math.min(attempt - 1, 20);
    long longest = Math.min(maxDelay.toMillis(), doubled);
    return Duration.ofMillis(Math.round(longest * (1 - random / 2)));
  }
}
