package io.brrtrouter.load.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.brrtrouter.json.JsonLimits;
import io.brrtrouter.json.JsonTrees;
import io.brrtrouter.validation.Violations;
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
import tools.jackson.databind.JsonNode;

/**
 * Four megabytes of wrong items: what it costs to refuse them, against what it costs to parse them.
 *
 * <pre>{@code
 * java -jar load-tests/target/benchmarks.jar FloodBenchmark -prof gc
 * }</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class FloodBenchmark {
  private static final int BYTES = 4_000_000;

  /** What is in the array. */
  public enum Items {
    /** Numbers, where objects should be: two million of them. */
    NUMBERS,
    /** Objects with a member of the wrong type each. */
    OBJECTS
  }

  @Param Items items;

  private byte[] text;
  private Ours<?> ours;
  private Theirs theirs;
  private JsonTrees trees;

  @Setup
  public void prepare() {
    Subject<?> subject = ShopSubjects.customers(BYTES);
    text =
        switch (items) {
          case NUMBERS -> ShopTexts.array(BYTES, () -> "1");
          case OBJECTS -> everyOneWrong(new String(subject.text(), UTF_8)).getBytes(UTF_8);
        };
    ours = new Ours<>(subject);
    theirs = new Theirs(subject);
    trees = new JsonTrees(JsonLimits.DEFAULT);
    if (refused().room() > 0) {
      throw new IllegalStateException("too few violations");
    }
  }

  private static String everyOneWrong(String customers) {
    return customers.replaceAll("\"visits\":[0-9]+", "\"visits\":\"many\"");
  }

  /** All of it: the doubt, the tree, the violations. */
  @Benchmark
  public Violations refused() {
    return ours.refuse(text);
  }

  /** A tree, as strictly as the refusal makes it. */
  @Benchmark
  public JsonNode parsed() {
    return trees.parse(text, 0, text.length);
  }

  /** A tree, as Jackson makes it. */
  @Benchmark
  public JsonNode parsedByJackson() {
    return theirs.tree(text);
  }
}
