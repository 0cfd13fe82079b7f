package io.brrtrouter.worker;

import java.time.Duration;

/** Pool configurations in few words, for tests. */
final class Sizing {

  private Sizing() {}

  /** A fixed pool that sheds when its queue is full. */
  static PoolConfig fixed(int workers, int queueBound) {
    return elastic(workers, workers, queueBound);
  }

  /** An elastic pool that sheds when its queue is full. */
  static PoolConfig elastic(int workers, int maxWorkers, int queueBound) {
    return new PoolConfig(
        workers,
        maxWorkers,
        queueBound,
        Backpressure.SHED,
        Duration.ZERO,
        null,
        PoolConfig.Kind.VIRTUAL,
        65_536);
  }

  static PoolConfig blocking(PoolConfig of, Duration timeout) {
    return new PoolConfig(
        of.workers(),
        of.maxWorkers(),
        of.queueBound(),
        Backpressure.BLOCK,
        timeout,
        of.deadline(),
        of.kind(),
        of.stackBytes());
  }

  static PoolConfig within(PoolConfig of, Duration deadline) {
    return new PoolConfig(
        of.workers(),
        of.maxWorkers(),
        of.queueBound(),
        of.backpressure(),
        of.backpressureTimeout(),
        deadline,
        of.kind(),
        of.stackBytes());
  }

  static PoolConfig platform(PoolConfig of, long stackBytes) {
    return new PoolConfig(
        of.workers(),
        of.maxWorkers(),
        of.queueBound(),
        of.backpressure(),
        of.backpressureTimeout(),
        of.deadline(),
        PoolConfig.Kind.PLATFORM,
        stackBytes);
  }
}
