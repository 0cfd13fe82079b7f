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

  /**
   * This sizing, with other workers.
   *
   * @param always how many always may run
   * @param most how many may run while requests wait
   */
  public PoolConfig withWorkers(int always, int most) {
    return new PoolConfig(
        always, most, queueBound, backpressure, backpressureTimeout, deadline, kind, stackBytes);
  }

  /** This sizing, with a queue that holds this many; 0 is hand-off only. */
  public PoolConfig withQueueBound(int bound) {
    return new PoolConfig(
        workers, maxWorkers, bound, backpressure, backpressureTimeout, deadline, kind, stackBytes);
  }

  /**
   * This sizing, with a full queue that does this.
   *
   * @param timeout how long {@link Backpressure#BLOCK} waits for a place
   */
  public PoolConfig withBackpressure(Backpressure mode, Duration timeout) {
    return new PoolConfig(
        workers, maxWorkers, queueBound, mode, timeout, deadline, kind, stackBytes);
  }

  /** This sizing, with this deadline for queueing and handling together; null for none. */
  public PoolConfig withDeadline(@Nullable Duration limit) {
    return new PoolConfig(
        workers,
        maxWorkers,
        queueBound,
        backpressure,
        backpressureTimeout,
        limit,
        kind,
        stackBytes);
  }

  /** This sizing, with workers of this kind and stacks of this many bytes. */
  public PoolConfig withStacks(Kind other, long bytes) {
    return new PoolConfig(
        workers, maxWorkers, queueBound, backpressure, backpressureTimeout, deadline, other, bytes);
  }
}
