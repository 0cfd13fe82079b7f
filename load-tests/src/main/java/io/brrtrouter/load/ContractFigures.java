package io.brrtrouter.load;

import io.brrtrouter.load.http.HttpComparison;
import io.brrtrouter.load.pipeline.ResponseValidationComparison;
import io.brrtrouter.load.start.GenerateComparison;
import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/**
 * All that is promised of decoding, encoding, refusing, answering and generating, in one run of
 * about twenty minutes. Prints rows for the tables of {@code docs/performance.md}.
 *
 * <pre>{@code
 * java -cp load-tests/target/benchmarks.jar io.brrtrouter.load.ContractFigures [PART...]
 * }</pre>
 *
 * <p>Parts are {@code json}, {@code responses}, {@code http} and {@code generate}. To be run in the
 * root of the project, with nothing else on the machine. {@code http} needs {@code wrk}; GitHub's
 * bodies and {@code generate} need the corpus ({@code -Dbrrtrouter.corpus=}).
 */
public final class ContractFigures {
  private ContractFigures() {}

  /** Runs these parts, or all. */
  public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
    List<String> parts =
        args.length == 0 ? List.of("json", "responses", "http", "generate") : List.of(args);
    for (String part : parts) {
      System.out.println("\n" + part);
      switch (part) {
        case "json" -> JsonFigures.print();
        case "responses" -> ResponseValidationComparison.main(new String[0]);
        case "http" -> HttpComparison.main(new String[] {"9", "3"});
        case "generate" -> GenerateComparison.main(new String[] {document(), "2"});
        default -> throw new IllegalArgumentException("no such part: " + part);
      }
    }
  }

  private static String document() {
    return System.getProperty("brrtrouter.corpus", "../shared/corpus")
        + "/openapi-documents/real/github-api-3.0.json";
  }
}
