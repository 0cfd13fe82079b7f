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
    return PoolConfig.defaults()
        .withWorkers(workers, maxWorkers)
        .withQueueBound(queueBound)
        .withBackpressure(Backpressure.SHED, Duration.ZERO);
  }

  static PoolConfig blocking(PoolConfig of, Duration timeout) {
    return of.withBackpressure(Backpressure.BLOCK, timeout);
  }

  static PoolConfig within(PoolConfig of, Duration deadline) {
    return of.withDeadline(deadline);
  }

  static PoolConfig platform(PoolConfig of, long stackBytes) {
    return of.withStacks(PoolConfig.Kind.PLATFORM, stackBytes);
  }
}
