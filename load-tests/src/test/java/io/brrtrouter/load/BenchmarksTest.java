package io.brrtrouter.load;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Each benchmark runs; what it measures here says nothing. */
class BenchmarksTest {

  @ParameterizedTest
  // RoutingPeersBenchmark needs a JVM of its own: embedded, Vert.x says "Pool closed" at its end.
  @ValueSource(classes = RoutingBenchmark.class)
  void everyBenchmarkRunsOnce(Class<?> benchmark) {
    ChainedOptionsBuilder once =
        new OptionsBuilder()
            .include(benchmark.getName() + "\\.")
            .mode(Mode.SingleShotTime)
            .forks(0)
            .warmupIterations(0)
            .measurementIterations(1)
            .measurementTime(TimeValue.milliseconds(1))
            .timeUnit(TimeUnit.MICROSECONDS)
            .param("table", "static-10", "dynamic-10", "github")
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true);

    assertThatCode(() -> new Runner(once.build()).run()).doesNotThrowAnyException();
  }
}
