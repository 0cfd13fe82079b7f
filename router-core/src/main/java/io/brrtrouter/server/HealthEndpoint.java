package io.brrtrouter.server;

import io.brrtrouter.http.Response;
import io.brrtrouter.http.Status;
import io.brrtrouter.worker.PoolStatistics;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;

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
          out.writeStringProperty("status", "up");
          out.writeNumberProperty("uptime_ms", (System.nanoTime() - started) / 1_000_000);
          out.writeNumberProperty("active_requests", now.activeRequests());
          out.writeNumberProperty("connections", now.connections());
          workers(out, now);
          pools(out, now.pools());
          heap(out);
        });
  }

  private static void workers(JsonGenerator out, ServerStatistics now) {
    out.writeName("workers");
    out.writeStartObject();
    out.writeNumberProperty("active", now.workers());
    out.writeNumberProperty("busy", sum(now.pools(), PoolStatistics::busy));
    out.writeNumberProperty("max", now.maxWorkers());
    out.writeNumberProperty("stuck", sum(now.pools(), PoolStatistics::stuck));
    out.writeEndObject();
  }

  private static void pools(JsonGenerator out, List<PoolStatistics> pools) {
    out.writeName("pools");
    out.writeStartObject();
    out.writeNumberProperty("count", pools.size());
    out.writeNumberProperty("queued", sum(pools, PoolStatistics::queued));
    out.writeName("in_use");
    out.writeStartArray();
    pools.stream()
        .filter(pool -> pool.busy() > 0 || pool.queued() > 0 || pool.stuck() > 0)
        .limit(LISTED_POOLS)
        .forEach(pool -> pool(out, pool));
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void pool(JsonGenerator out, PoolStatistics pool) {
    out.writeStartObject();
    out.writeStringProperty("handler", pool.name());
    out.writeNumberProperty("active", pool.active());
    out.writeNumberProperty("busy", pool.busy());
    out.writeNumberProperty("queued", pool.queued());
    out.writeNumberProperty("stuck", pool.stuck());
    out.writeEndObject();
  }

  private static void heap(JsonGenerator out) {
    Runtime runtime = Runtime.getRuntime();
    out.writeName("heap");
    out.writeStartObject();
    out.writeNumberProperty("used_bytes", runtime.totalMemory() - runtime.freeMemory());
    out.writeNumberProperty("committed_bytes", runtime.totalMemory());
    out.writeNumberProperty("max_bytes", runtime.maxMemory());
    out.writeEndObject();
  }

  private static int sum(
      List<PoolStatistics> pools, java.util.function.ToIntFunction<PoolStatistics> figure) {
    return pools.stream().mapToInt(figure).sum();
  }
}
