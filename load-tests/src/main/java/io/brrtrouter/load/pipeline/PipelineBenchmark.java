package io.brrtrouter.load.pipeline;

import io.brrtrouter.http.Status;
import io.brrtrouter.load.open.OpenRegistry;
import io.brrtrouter.load.service.OpenService;
import io.brrtrouter.load.service.RouterService;
import io.brrtrouter.load.service.Samples;
import io.brrtrouter.pipeline.RequestPipeline;
import io.brrtrouter.worker.InFlightBytes;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A whole GET and a whole POST through the pipeline in memory, pools and metrics included, and the
 * GET once more on a document without any security section. Caller and worker are virtual threads
 * on one carrier, so that the score is what the processor does.
 *
 * <pre>{@code
 * java -jar load-tests/target/benchmarks.jar PipelineBenchmark -prof gc
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Djdk.virtualThreadScheduler.parallelism=1"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PipelineBenchmark {
  private InMemory secured;
  private InMemory open;
  private RequestPipeline line;
  private RequestPipeline openLine;
  private final InFlightBytes inFlight = new InFlightBytes(64L << 20);

  @Setup
  public void start() {
    secured = new InMemory(RouterService.registry());
    open = new InMemory(OpenRegistry.of(new OpenService()));
    line = secured.pipeline();
    openLine = open.pipeline();
    Exchanges.check(line, Exchanges.get(), Status.OK);
    Exchanges.check(line, Exchanges.post(), Status.CREATED);
    Exchanges.check(openLine, Exchanges.get(), Status.OK);
  }

  @TearDown
  public void stop() {
    secured.close();
    open.close();
  }

  /** A public operation of a document that secures others. */
  @Benchmark
  @OperationsPerInvocation(Callers.EACH)
  public int get() throws InterruptedException {
    return Callers.ask(1, line, Exchanges::get);
  }

  /** The same operation of a document that secures nothing. */
  @Benchmark
  @OperationsPerInvocation(Callers.EACH)
  public int getWithoutSecurity() throws InterruptedException {
    return Callers.ask(1, openLine, Exchanges::get);
  }

  /** A body of 200 bytes, validated and decoded. */
  @Benchmark
  @OperationsPerInvocation(Callers.EACH)
  public int post() throws InterruptedException {
    return Callers.ask(1, line, Exchanges::post);
  }

  /** What keeping account of the bodies in memory adds to each POST. */
  @Benchmark
  public boolean bodyAccounting() {
    boolean reserved = inFlight.reserve(Samples.NEW_PET.length());
    inFlight.release(Samples.NEW_PET.length());
    return reserved;
  }
}
