package io.brrtrouter.load;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.brrtrouter.load.json.NamesBenchmark;
import io.brrtrouter.load.json.ReadingBenchmark;
import io.brrtrouter.load.json.RefusingBenchmark;
import io.brrtrouter.load.json.WritingBenchmark;
import io.brrtrouter.load.pipeline.HandOffBenchmark;
import io.brrtrouter.load.pipeline.MetersBenchmark;
import io.brrtrouter.load.pipeline.PipelineBenchmark;
import io.brrtrouter.load.pipeline.ResponseValidationBenchmark;
import io.brrtrouter.load.pipeline.ValidatorBenchmark;
import io.brrtrouter.load.routing.RoutingBenchmark;
import io.brrtrouter.load.routing.RoutingPeersBenchmark;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
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
  @ValueSource(
      classes = {
        RoutingPeersBenchmark.class,
        PipelineBenchmark.class,
        ResponseValidationBenchmark.class,
        ReadingBenchmark.class,
        RefusingBenchmark.class,
        NamesBenchmark.class,
        WritingBenchmark.class,
        ValidatorBenchmark.class,
        HandOffBenchmark.class,
        MetersBenchmark.class
      })
  void everyBenchmarkRunsOnce(Class<?> benchmark) {
    run(once(benchmark));
  }

  @Test
  void theModesOfRoutingAreMeasuredOnTablesOfEachKind() {
    run(once(RoutingBenchmark.class).param("table", "static-10", "dynamic-10", "github"));
  }

  private static ChainedOptionsBuilder once(Class<?> benchmark) {
    return new OptionsBuilder()
        .include(benchmark.getName() + "\\.")
        .mode(Mode.SingleShotTime)
        .forks(0)
        .threads(2)
        .warmupIterations(0)
        .measurementIterations(1)
        .measurementTime(TimeValue.milliseconds(1))
        .timeUnit(TimeUnit.MICROSECONDS)
        .verbosity(VerboseMode.SILENT)
        .shouldFailOnError(true);
  }

  private static void run(ChainedOptionsBuilder options) {
    assertThatCode(() -> new Runner(options.build()).run()).doesNotThrowAnyException();
  }
}
