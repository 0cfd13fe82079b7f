package io.brrtrouter.server;

import java.time.Duration;

/**
 * Whether a body comes fast enough as a whole: a limit on each pause alone would let a byte now and
 * then hold a connection, and what was read, for ever. Counts only the time in which the server
 * waits, never that in which the reader is busy. Used by the thread that reads.
 */
final class BodyPace {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final long nanosPerByte;
  private long left;
  private long since;

  private BodyPace(long nanosPerByte, long left) {
    this.nanosPerByte = nanosPerByte;
    this.left = left;
  }

  static BodyPace of(TransportConfig limits) {
    return limits.bodyRate() == 0
        ? new BodyPace(0, Long.MAX_VALUE)
        : new BodyPace(Math.max(1, SECOND / limits.bodyRate()), limits.readTimeout().toNanos());
  }

  /** A read begins. */
  void begin() {
    since = System.nanoTime();
  }

  /** A read has brought this many bytes, -1 for the end; false if they came too slowly. */
  boolean holdsAfter(int count) {
    left -= System.nanoTime() - since;
    left += Math.max(0, count) * nanosPerByte;
    return left >= 0 || count < 0;
  }
}
