package io.brrtrouter.server;

import io.brrtrouter.worker.WorkerPools;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The figures of a server; those of its transport once there is one. */
final class StatisticsSupplier implements Supplier<ServerStatistics> {
  private final WorkerPools pools;
  private final int maxWorkers;
  private volatile @Nullable Transport transport;

  StatisticsSupplier(WorkerPools pools, int maxWorkers) {
    this.pools = pools;
    this.maxWorkers = maxWorkers;
  }

  void listening(Transport listening) {
    transport = listening;
  }

  int activeRequests() {
    Transport listening = transport;
    return listening == null ? 0 : listening.activeRequests();
  }

  @Override
  public ServerStatistics get() {
    Transport listening = transport;
    return new ServerStatistics(
        listening == null ? 0 : listening.connections(),
        activeRequests(),
        pools.workers(),
        maxWorkers,
        pools.statistics());
  }
}
