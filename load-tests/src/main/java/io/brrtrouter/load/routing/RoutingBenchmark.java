package io.brrtrouter.load.routing;

import io.brrtrouter.routing.RouterMode;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The three modes over tables of growing size. Each table is asked for 64 of its routes, evenly
 * chosen, GitHub's for all of them. Every operation makes its path anew: {@link #path} says what
 * that alone takes.
 *
 * <pre>{@code
 * java -jar load-tests/target/benchmarks.jar RoutingBenchmark -prof gc \
 *     -jvmArgsAppend -Dbrrtrouter.corpus=../shared/corpus
 * }</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RoutingBenchmark {
  private static final int REQUESTS = 64;

  @Param RouterMode mode;

  @Param({
    "static-10",
    "static-50",
    "static-100",
    "static-200",
    "static-1000",
    "static-10000",
    "dynamic-10",
    "dynamic-50",
    "dynamic-100",
    "dynamic-200",
    "dynamic-1000",
    "dynamic-10000",
    "github"
  })
  String table;

  private Requests requests;
  private Candidate router;

  @Setup
  public void fill() {
    List<String> routes = RouteTexts.of(table);
    int count = table.equals("github") ? routes.size() : REQUESTS;
    requests = new Requests(routes, route -> true, count);
    router = new OurRouter(mode, routes, requests.routes());
  }

  /** A path and its match. */
  @Benchmark
  public Object match() {
    int request = requests.advance();
    return router.match(request, requests.path(request));
  }

  /** A path alone. */
  @Benchmark
  public Object path() {
    return requests.path(requests.advance());
  }
}
