package io.brrtrouter.load.pipeline;

import io.brrtrouter.http.Request;
import io.brrtrouter.load.service.RouterService;
import io.brrtrouter.metrics.RouterMetrics;
import io.brrtrouter.observe.Exchange;
import io.brrtrouter.observe.ExchangeListener;
import io.brrtrouter.operation.Operation;
import io.brrtrouter.worker.PoolConfig;
import io.brrtrouter.worker.WorkerPools;
import io.micrometer.core.instrument.Counter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Exchanges told by eight threads at once, 5,000 in a round: to the meters of a service, and to a
 * map behind a lock that keeps the same figures. The score is the time of one update.
 *
 * <pre>{@code
 * java -jar load-tests/target/benchmarks.jar MetersBenchmark
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Threads(8)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MetersBenchmark {
  private static final int EACH = 625;

  @Param({"meters", "lockedMap"})
  String kept;

  private final WorkerPools pools = WorkerPools.withDefaults();
  private final RouterMetrics metrics =
      RouterMetrics.of(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
  private ExchangeListener listener;
  private Exchange exchange;
  private Runnable count;

  @Setup
  public void start() {
    Operation<?, ?> operation = RouterService.registry().operations().get(0);
    Request request = Exchanges.get();
    exchange = new EndedExchange(request, operation.info());
    metrics.added(operation.info(), pools.pool("getPet", PoolConfig.defaults()), 0);
    metrics.completed(exchange);
    Counter counter = metrics.registry().get("brrtrouter.requests").counter();
    LockedMeters locked = new LockedMeters();
    boolean meters = kept.equals("meters");
    listener = meters ? metrics : locked;
    count = meters ? counter::increment : () -> locked.count(exchange);
  }

  @TearDown
  public void stop() {
    metrics.close();
    pools.close();
  }

  /** One meter: the counter of requests. */
  @Benchmark
  @OperationsPerInvocation(EACH)
  public void one() {
    for (int i = 0; i < EACH; i++) {
      count.run();
    }
  }

  /** All that one exchange changes, which are seven. */
  @Benchmark
  @OperationsPerInvocation(EACH)
  public void exchange() {
    for (int i = 0; i < EACH; i++) {
      listener.completed(exchange);
    }
  }
}
