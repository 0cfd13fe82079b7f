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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The routers of other projects, and a plain map, on GitHub's 1,223 operations: all routes without
 * parameters, then all with some. Every operation makes its path anew: {@link #path} says what that
 * alone takes.
 *
 * <pre>{@code
 * java -jar load-tests/target/benchmarks.jar RoutingPeersBenchmark -prof gc \
 *     -jvmArgsAppend -Dbrrtrouter.corpus=../shared/corpus
 * }</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RoutingPeersBenchmark {

  @Param({"brrtrouter", "hashmap", "jooby", "vertx", "spring", "helidon"})
  String router;

  /** Which of GitHub's routes are asked for: those without parameters, or those with some. */
  @Param({"static", "parameters"})
  String asked;

  private Requests requests;
  private Candidate candidate;

  @Setup
  public void fill() {
    List<String> routes = RouteTexts.of("github");
    boolean dynamic = asked.equals("parameters");
    requests = new Requests(routes, r -> Requests.isDynamic(r) == dynamic, routes.size());
    candidate = candidate(routes, requests.routes());
    check();
  }

  private Candidate candidate(List<String> routes, List<String> asked) {
    return switch (router) {
      case "brrtrouter" -> new OurRouter(RouterMode.TRIE, routes, asked);
      case "hashmap" -> new HashMapRouter(routes);
      case "jooby" -> new JoobyRouter(routes, asked);
      case "vertx" -> new VertxRouter(routes, asked);
      case "spring" -> new SpringRouter(routes, asked);
      case "helidon" -> new HelidonRouter(routes, asked);
      default -> throw new IllegalArgumentException(router);
    };
  }

  /** Speed without the right answer is nothing. */
  private void check() {
    for (int i = 0; i < requests.routes().size(); i++) {
      String expected = nameless(Requests.template(requests.routes().get(i)));
      String found = nameless(candidate.template(candidate.match(i, requests.path(i))));
      if (!found.equals(expected)) {
        throw new IllegalStateException(router + " finds '" + found + "' for " + expected);
      }
    }
  }

  /** Some routers know the path of a route but by the names of another method's route. */
  private static String nameless(String template) {
    return template.replaceAll("\\{[^}]*}", "{}");
  }

  @TearDown
  public void close() throws Exception {
    if (candidate instanceof AutoCloseable closeable) {
      closeable.close();
    }
  }

  /** A path and its match. */
  @Benchmark
  public Object match() {
    int request = requests.advance();
    return candidate.match(request, requests.path(request));
  }

  /** A path, its match, and each parameter as a string. */
  @Benchmark
  public int matchAndRead() {
    int request = requests.advance();
    return candidate.read(candidate.match(request, requests.path(request)));
  }

  /** A path alone. */
  @Benchmark
  public Object path() {
    return requests.path(requests.advance());
  }
}
