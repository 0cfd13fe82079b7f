package io.brrtrouter.pipeline;

import io.brrtrouter.worker.PoolConfig;

/**
 * How one operation runs, once defaults, document and environment have had their say.
 *
 * @param pool the sizing of its worker pool
 * @param maxBodyBytes the longest request body it takes
 * @param requestEstimate the size its request bodies are expected to have, in bytes
 * @param responseEstimate the size its response bodies are expected to have, in bytes
 * @param maxStreams how many of its responses may stream at the same time
 */
public record OperationSettings(
    PoolConfig pool, long maxBodyBytes, int requestEstimate, int responseEstimate, int maxStreams) {

  /** Bodies of 16 MiB, a thousand streams, the default pool. */
  public static OperationSettings defaults() {
    return new OperationSettings(PoolConfig.defaults(), 16_777_216, 1024, 1024, 1000);
  }

  /** These settings, with a pool of this sizing. */
  public OperationSettings withPool(PoolConfig other) {
    return new OperationSettings(
        other, maxBodyBytes, requestEstimate, responseEstimate, maxStreams);
  }
}
