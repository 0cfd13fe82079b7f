package io.brrtrouter.worker;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Starts the workers of a pool. Called under the pool's lock. */
final class Spawner {

  /** How long a pool that could not start a worker waits before it tries again. */
  private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final String pool;
  private final PoolConfig config;
  private final WorkerThreads threads;
  private boolean failing;
  private long failedAt;
  private boolean everStarted;

  Spawner(String pool, PoolConfig config, WorkerThreads threads) {
    this.pool = pool;
    this.config = config;
    this.threads = threads;
  }

  /** Whether it is worth trying. */
  boolean mayTry() {
    return !failing || System.nanoTime() - failedAt >= RETRY_NANOS;
  }

  /**
   * Starts a worker; otherwise answers why not. Whatever that is (no memory, no more threads, a
   * factory that throws), it is not for the submitter to see.
   */
  @Nullable Throwable start(Worker worker) {
    try {
      String name = "brrtr-" + pool + "-" + (worker.place() + 1);
      worker.start(threads.make(name, config, worker), !everStarted);
      failing = false;
      everStarted = true;
      return null;
    } catch (Throwable failure) {
      failing = true;
      failedAt = System.nanoTime();
      return failure;
    }
  }
}
