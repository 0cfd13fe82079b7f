package io.brrtrouter.server;

import io.brrtrouter.http.Response;
import io.brrtrouter.http.Status;
import io.brrtrouter.json.JsonOutput;
import io.brrtrouter.worker.PoolStatistics;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** Says that the process lives, and what it is busy with. */
final class HealthEndpoint {
  /** Pools that do something are listed one by one, up to this many. */
  private static final int LISTED_POOLS = 100;

  private final Supplier<ServerStatistics> statistics;
  private final long started = System.nanoTime();

  HealthEndpoint(Supplier<ServerStatistics> statistics) {
    this.statistics = statistics;
  }

  Response answer() {
    ServerStatistics now = statistics.get();
    return Json.object(
        Status.OK,
        out -> {
          out.member("status").string("up");
          out.member("uptime_ms").int64((System.nanoTime() - started) / 1_000_000);
          out.member("active_requests").int64(now.activeRequests());
          out.member("connections").int64(now.connections());
          workers(out, now);
          pools(out, now.pools());
          heap(out);
        });
  }

  private static void workers(JsonOutput out, ServerStatistics now) {
    out.member("workers").startObject();
    out.member("active").int64(now.workers());
    out.member("busy").int64(sum(now.pools(), PoolStatistics::busy));
    out.member("max").int64(now.maxWorkers());
    out.member("stuck").int64(sum(now.pools(), PoolStatistics::stuck));
    out.endObject();
  }

  private static void pools(JsonOutput out, List<PoolStatistics> pools) {
    out.member("pools").startObject();
    out.member("count").int64(pools.size());
    out.member("queued").int64(sum(pools, PoolStatistics::queued));
    out.member("in_use").startArray();
    pools.stream()
        .filter(pool -> pool.busy() > 0 || pool.queued() > 0 || pool.stuck() > 0)
        .limit(LISTED_POOLS)
        .forEach(pool -> pool(out, pool));
    out.endArray();
    out.endObject();
  }

  private static void pool(JsonOutput out, PoolStatistics pool) {
    out.startObject();
    out.member("handler").string(pool.name());
    out.member("active").int64(pool.active());
    out.member("busy").int64(pool.busy());
    out.member("queued").int64(pool.queued());
    out.member("stuck").int64(pool.stuck());
    out.endObject();
  }

  private static void heap(JsonOutput out) {
    Runtime runtime = Runtime.getRuntime();
    out.member("heap").startObject();
    out.member("used_bytes").int64(runtime.totalMemory() - runtime.freeMemory());
    out.member("committed_bytes").int64(runtime.totalMemory());
    out.member("max_bytes").int64(runtime.maxMemory());
    out.endObject();
  }

  private static int sum(List<PoolStatistics> pools, ToIntFunction<PoolStatistics> figure) {
    return pools.stream().mapToInt(figure).sum();
  }
}
