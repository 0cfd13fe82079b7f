package io.brrtrouter.load;

import io.brrtrouter.load.json.FloodBenchmark;
import io.brrtrouter.load.json.ReadingBenchmark;
import io.brrtrouter.load.json.RefusingBenchmark;
import io.brrtrouter.load.json.WritingBenchmark;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks of reading and writing, and prints them as rows of tables. */
final class JsonFigures {
  private JsonFigures() {}

  static void print() throws RunnerException {
    table(ReadingBenchmark.class, List.of("generated", "databind", "treeAndSchema"));
    table(WritingBenchmark.class, List.of("generated", "databind"));
    table(RefusingBenchmark.class, List.of("generated", "databind", "treeAndSchema"));
    table(FloodBenchmark.class, List.of("refused", "parsed", "parsedByJackson"));
  }

  private static void table(Class<?> benchmark, List<String> columns) throws RunnerException {
    Map<String, Map<String, RunResult>> rows = new LinkedHashMap<>();
    for (RunResult result : run(benchmark)) {
      String method = result.getParams().getBenchmark();
      rows.computeIfAbsent(row(result), row -> new LinkedHashMap<>())
          .put(method.substring(method.lastIndexOf('.') + 1), result);
    }
    System.out.println("\n" + benchmark.getSimpleName() + ": " + String.join(", ", columns));
    rows.forEach((row, results) -> System.out.println(line(row, columns, results)));
  }

  private static Iterable<RunResult> run(Class<?> benchmark) throws RunnerException {
    String corpus = System.getProperty("brrtrouter.corpus", "../shared/corpus");
    return new Runner(
            new OptionsBuilder()
                .include(benchmark.getName() + "\\.")
                .addProfiler(GCProfiler.class)
                .jvmArgsAppend("-Dbrrtrouter.corpus=" + corpus)
                .shouldFailOnError(false)
                .verbosity(VerboseMode.SILENT)
                .build())
        .run();
  }

  private static String row(RunResult result) {
    return result.getParams().getParamsKeys().stream()
        .map(result.getParams()::getParam)
        .collect(Collectors.joining(" "));
  }

  /** The row, its ratios, its times and its bytes. */
  private static String line(String row, List<String> columns, Map<String, RunResult> results) {
    List<RunResult> found = columns.stream().map(results::get).toList();
    if (found.contains(null)) {
      return "| " + row + " | not measured |";
    }
    String ratios =
        found.stream()
            .skip(1)
            .map(
                other -> String.format(Locale.ROOT, "%.2f", score(found.getFirst()) / score(other)))
            .collect(Collectors.joining(" | "));
    String times = found.stream().map(JsonFigures::time).collect(Collectors.joining(", "));
    String bytes = found.stream().map(JsonFigures::bytes).collect(Collectors.joining(", "));
    return String.join(" | ", "| " + row, ratios, times, bytes + " |");
  }

  private static double score(RunResult result) {
    return result.getPrimaryResult().getScore();
  }

  private static String time(RunResult result) {
    double nanos = score(result);
    return nanos < 10_000
        ? String.format(Locale.ROOT, "%,.0f ns", nanos)
        : nanos < 1e6
            ? String.format(Locale.ROOT, "%.1f us", nanos / 1e3)
            : String.format(Locale.ROOT, "%.2f ms", nanos / 1e6);
  }

  private static String bytes(RunResult result) {
    Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
    return bytes == null ? "?" : String.format(Locale.ROOT, "%,.0f", bytes.getScore());
  }
}
