package io.brrtrouter.worker;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a pool is sized.
 *
 * @param workers how many always may run, as far as the process has room; at least 1
 * @param maxWorkers how many may run while requests wait; at least {@code workers}
 * @param queueBound how many may wait; 0 is hand-off only
 * @param backpressure what a full queue does
 * @param backpressureTimeout how long {@link Backpressure#BLOCK} waits for a place
 * @param deadline for queueing and handling together, or null for none
 * @param kind what its workers are
 * @param stackBytes the stack of platform workers; for virtual ones a figure to report
 */
public record PoolConfig(
    int workers,
    int maxWorkers,
    int queueBound,
    Backpressure backpressure,
    Duration backpressureTimeout,
    @Nullable Duration deadline,
    Kind kind,
    long stackBytes) {

  /** Refuses sizes that make no pool. */
  public PoolConfig {
    require(workers >= 1, "workers", workers);
    require(maxWorkers >= workers, "maxWorkers", maxWorkers);
    require(queueBound >= 0, "queueBound", queueBound);
    require(!backpressureTimeout.isNegative(), "backpressureTimeout", backpressureTimeout);
    require(deadline == null || deadline.isPositive(), "deadline", deadline);
    require(stackBytes >= 0, "stackBytes", stackBytes);
  }

  private static void require(boolean holds, String name, @Nullable Object value) {
    if (!holds) {
      throw new IllegalArgumentException("A pool cannot have " + name + " = " + value);
    }
  }

  /** What workers are. */
  public enum Kind {
    VIRTUAL,
    PLATFORM
  }

  /** 4 to 256 virtual workers, a queue of 1024, blocking 50 ms, no deadline. */
  public static PoolConfig defaults() {
    return new PoolConfig(
        4, 256, 1024, Backpressure.BLOCK, Duration.ofMillis(50), null, Kind.VIRTUAL, 65_536);
  }
}
