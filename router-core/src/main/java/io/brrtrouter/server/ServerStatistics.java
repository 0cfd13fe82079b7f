package io.brrtrouter.server;

import io.brrtrouter.worker.PoolStatistics;
import java.util.List;

/**
 * A server at one moment.
 *
 * @param connections how many are open
 * @param activeRequests how many requests are being answered
 * @param workers how many workers live
 * @param maxWorkers how many may
 * @param pools the pool of each operation
 */
public record ServerStatistics(
    int connections, int activeRequests, int workers, int maxWorkers, List<PoolStatistics> pools) {}
