package io.brrtrouter.metrics;

import io.brrtrouter.http.Response;
import io.brrtrouter.http.Status;
import io.brrtrouter.observe.Exchange;
import io.brrtrouter.observe.Instrumentation;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.worker.WorkerPool;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The meters of a service. Those of an operation are registered when it is added and gone when it
 * is removed, so that a request takes no lock and allocates nothing here; labels come from the
 * document, never from a client. Safe for concurrent use.
 */
public final class RouterMetrics implements Instrumentation, AutoCloseable {
  private static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry registry;
  private final @Nullable JvmMeters jvm;
  private final WorkerTotals totals;
  private final RequestMeters unmatched;
  private final RoutingMeters routing;
  private final SecurityMeters security;
  private final StackSampler sampler;
  private final Map<String, OperationMeters> operations = new ConcurrentHashMap<>();
  private final Set<LongSupplier> services = ConcurrentHashMap.newKeySet();
  private volatile @Nullable AllocationMeters allocations;

  private RouterMetrics(PrometheusMeterRegistry registry, @Nullable JvmMeters jvm) {
    this.registry = registry;
    this.jvm = jvm;
    this.totals = new WorkerTotals(registry);
    this.unmatched = new RequestMeters(registry, "_unmatched");
    this.routing = new RoutingMeters(registry);
    this.security = new SecurityMeters(registry);
    this.sampler = new StackSampler(operations::values);
    Gauge.builder("brrtrouter.active.requests", this, RouterMetrics::activeRequests)
        .description("Requests that are being answered")
        .register(registry);
    Gauge.builder("brrtrouter.handlers.registered", operations, Map::size)
        .description("Operations that are served")
        .register(registry);
  }

  /** Meters in a Prometheus registry of their own, those of the JVM and the process with them. */
  public static RouterMetrics create() {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    return new RouterMetrics(registry, new JvmMeters(registry));
  }

  /** Meters in this registry. */
  public static RouterMetrics of(PrometheusMeterRegistry registry) {
    return new RouterMetrics(registry, null);
  }

  /**
   * Estimates what the workers of each operation allocate, too. That is off otherwise: the JVM
   * takes its samples for the whole process. To be called once, before the server starts.
   */
  public RouterMetrics withAllocations() {
    if (allocations == null) {
      allocations = new AllocationMeters(registry);
    }
    return this;
  }

  /** The registry, for meters of the application's own. */
  public PrometheusMeterRegistry registry() {
    return registry;
  }

  @Override
  public void started(LongSupplier activeRequests) {
    services.add(activeRequests);
    sampler.start();
    if (jvm != null) {
      jvm.start();
    }
  }

  @Override
  public void stopped(LongSupplier activeRequests) {
    services.remove(activeRequests);
    if (services.isEmpty()) {
      sampler.close();
      if (jvm != null) {
        jvm.stop();
      }
    }
  }

  private double activeRequests() {
    return services.stream().mapToLong(LongSupplier::getAsLong).sum();
  }

  @Override
  public void added(OperationInfo operation, WorkerPool pool, int requestEstimate) {
    operations.compute(
        operation.id(),
        (id, old) -> {
          if (old != null) { // the registry knows meters by their names: the old ones go first
            totals.removed(old.pool());
            old.remove();
          }
          return new OperationMeters(registry, operation, pool, requestEstimate);
        });
    totals.added(pool);
    AllocationMeters allocated = allocations;
    if (allocated != null) {
      allocated.added(operation.id());
    }
  }

  @Override
  public void removed(OperationInfo operation) {
    OperationMeters meters = operations.remove(operation.id());
    if (meters != null) {
      totals.removed(meters.pool());
      meters.remove();
    }
    AllocationMeters allocated = allocations;
    if (allocated != null) {
      allocated.removed(operation.id());
    }
  }

  @Override
  public void completed(Exchange exchange) {
    OperationInfo info = exchange.operation();
    OperationMeters meters = info == null ? null : operations.get(info.id());
    if (meters == null) {
      unmatched.record(exchange);
    } else {
      meters.record(exchange);
    }
    routing.record(exchange);
    security.record(exchange);
  }

  @Override
  public Response scrape() {
    byte[] text = registry.scrape().getBytes(StandardCharsets.UTF_8);
    return Response.of(Status.OK, CONTENT_TYPE, text);
  }

  /** Ends what measures on threads of its own; the meters stay readable. */
  @Override
  public void close() {
    sampler.close();
    if (jvm != null) {
      jvm.close();
    }
    AllocationMeters allocated = allocations;
    if (allocated != null) {
      allocated.close();
    }
  }
}
