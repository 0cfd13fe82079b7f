package io.brrtrouter.worker;

import java.time.Duration;

/** Nanoseconds of durations that may be longer than a {@code long} holds. */
final class SaturatingNanos {

  // Half of what a long holds, so that differences of nanoTime never overflow.
  private static final long MOST = Long.MAX_VALUE / 2;

  private SaturatingNanos() {}

  static long nanos(Duration duration) {
    return duration.compareTo(Duration.ofNanos(MOST)) > 0 ? MOST : duration.toNanos();
  }
}
