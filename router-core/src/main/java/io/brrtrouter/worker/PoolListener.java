package io.brrtrouter.worker;

import java.time.Duration;

/**
 * Hears of what happens to pools and their workers, never of single tasks: those are counted in
 * {@link PoolStatistics}. Called on whatever thread it happened on, so it should be quick; what it
 * throws is logged and dropped. Implementations are safe for concurrent use.
 */
public interface PoolListener {

  /** A worker runs; {@code first} says it is its pool's first ever. */
  default void workerStarted(String pool, PoolConfig config, boolean first, int pools) {}

  /** A worker could not be started. */
  default void spawnFailed(String pool, PoolConfig config, Throwable cause) {}

  /** A pool took the place of one of its name. */
  default void replaced(String pool) {}

  /** A pool takes no more tasks since another has its place, and ends when it has none. */
  default void destroying(String pool) {}

  /** A task still runs although it was interrupted this long ago; told once for each task. */
  default void stuck(String pool, String thread, Duration sinceInterrupt) {}
}
