package io.brrtrouter.load.pipeline;

import io.brrtrouter.http.Status;
import io.brrtrouter.load.service.RouterService;
import io.brrtrouter.pipeline.RequestPipeline;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * A GET through the pipeline whose controller runs on a worker, and one whose controller runs where
 * the request came in. 64 virtual threads ask, as the connections of a server do; the difference of
 * the two is the hand-off.
 *
 * <pre>{@code
 * java -jar load-tests/target/benchmarks.jar HandOffBenchmark
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class HandOffBenchmark {
  private static final int CALLERS = 64;

  @Param({"pool", "direct"})
  String controllers;

  private InMemory service;
  private RequestPipeline line;

  @Setup
  public void start() {
    service =
        new InMemory(
            RouterService.registry(),
            pool -> controllers.equals("pool") ? pool : new DirectPool(pool));
    line = service.pipeline();
    Exchanges.check(line, Exchanges.get(), Status.OK);
  }

  @TearDown
  public void stop() {
    service.close();
  }

  /** A whole GET. */
  @Benchmark
  @OperationsPerInvocation(CALLERS * Callers.EACH)
  public int get() throws InterruptedException {
    return Callers.ask(CALLERS, line, Exchanges::get);
  }
}
