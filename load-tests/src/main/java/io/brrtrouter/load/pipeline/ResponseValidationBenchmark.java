package io.brrtrouter.load.pipeline;

import io.brrtrouter.http.Request;
import io.brrtrouter.http.Status;
import io.brrtrouter.load.json.ShopService;
import io.brrtrouter.load.service.RouterService;
import io.brrtrouter.load.shop.ShopRegistry;
import io.brrtrouter.operation.Registry;
import io.brrtrouter.pipeline.RequestPipeline;
import io.brrtrouter.pipeline.ResponseValidation;
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
 * A whole GET whose response is validated, against one whose response is not, in memory. {@link
 * ResponseValidationComparison} has the two take turns.
 *
 * <pre>{@code
 * java -jar load-tests/target/benchmarks.jar ResponseValidationBenchmark -prof gc
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
public class ResponseValidationBenchmark {
  /** Which responses are looked at. */
  public enum Validation {
    ENFORCE(ResponseValidation.ENFORCE),
    OFF(ResponseValidation.OFF),
    /** Each is read again, as without encoders that check. */
    ALL(ResponseValidation.sample(1));

    private final ResponseValidation mode;

    Validation(ResponseValidation mode) {
      this.mode = mode;
    }
  }

  /** What is answered: 230 bytes, 10 KB or 1 MB. */
  public enum Answer {
    PET("/pets/7"),
    ORDER("/orders/6e2004dc-e1b2-41d4-b672-385b794afc51"),
    ORDERS("/orders");

    private final String path;

    Answer(String path) {
      this.path = path;
    }

    Registry registry() {
      return this == PET ? RouterService.registry() : ShopRegistry.of(new ShopService());
    }

    Request request() {
      return Exchanges.get(path);
    }
  }

  @Param Answer answer;

  @Param Validation validation;

  private InMemory service;
  private RequestPipeline line;

  @Setup
  public void start() {
    service = new InMemory(answer.registry(), validation.mode);
    line = service.pipeline();
    Exchanges.check(line, answer.request(), Status.OK);
  }

  @TearDown
  public void stop() {
    service.close();
  }

  @Benchmark
  @OperationsPerInvocation(Callers.EACH)
  public int get() throws InterruptedException {
    return Callers.ask(1, line, answer::request);
  }
}
