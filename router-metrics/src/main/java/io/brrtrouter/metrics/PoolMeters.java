package io.brrtrouter.metrics;

import io.brrtrouter.worker.PoolStatistics;
import io.brrtrouter.worker.WorkerPool;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The meters that read an operation's pool when they are asked. */
final class PoolMeters {
  private final MeterRegistry registry;
  private final String handler;
  private final WorkerPool pool;

  private PoolMeters(MeterRegistry registry, String handler, WorkerPool pool) {
    this.registry = registry;
    this.handler = handler;
    this.pool = pool;
  }

  static List<Meter> register(MeterRegistry registry, String handler, WorkerPool pool) {
    return new PoolMeters(registry, handler, pool).all();
  }

  private List<Meter> all() {
    return List.of(
        gauge("worker.pool.queue.depth", "Requests that wait", PoolStatistics::queued),
        gauge("channel.queue.depth", "Requests that wait", PoolStatistics::queued),
        gauge("coroutines.active", "Workers that are alive", PoolStatistics::active),
        gauge("handler.stuck", "Tasks that ignore their interrupt", PoolStatistics::stuck),
        counter("worker.pool.shed", "Requests refused, 429", PoolStatistics::shed),
        counter("worker.pool.dispatched", "Requests accepted", PoolStatistics::dispatched),
        counter("worker.pool.completed", "Requests that ended", PoolStatistics::completed),
        counter(
            "handler.deadline.timeouts", "Requests past their deadline", PoolStatistics::timedOut));
  }

  private Gauge gauge(String name, String description, ToDoubleFunction<PoolStatistics> value) {
    return Gauge.builder("brrtrouter." + name, pool, p -> value.applyAsDouble(p.statistics()))
        .description(description)
        .tag("handler", handler)
        .register(registry);
  }

  private FunctionCounter counter(
      String name, String description, ToDoubleFunction<PoolStatistics> value) {
    return FunctionCounter.builder(
            "brrtrouter." + name, pool, p -> value.applyAsDouble(p.statistics()))
        .description(description)
        .tag("handler", handler)
        .register(registry);
  }
}
