package io.brrtrouter.load.json;

import static java.nio.charset.StandardCharsets.UTF_8;

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

/**
 * Refusing wrong JSON, the list of what is wrong with it included: generated decoders with the
 * validators behind them, against Jackson's data binding, which accepts what its types can hold,
 * and against a tree with its schema. Each text is wrong once, near its end.
 *
 * <pre>{@code
 * java -jar load-tests/target/benchmarks.jar RefusingBenchmark -prof gc
 * }</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class RefusingBenchmark {
  @Param({"FLAT_SMALL", "ORDER_MEDIUM", "ORDER_LARGE", "GITHUB_ISSUE"})
  Body body;

  @Param Body.Fault fault;

  private byte[] text;
  private Ours<?> ours;
  private Theirs theirs;

  @Setup
  public void prepare() {
    Subject<?> subject = body.subject();
    text = body.with(fault, new String(subject.text(), UTF_8)).getBytes(UTF_8);
    ours = new Ours<>(subject);
    theirs = new Theirs(subject);
    generated();
  }

  /** Doubts, and lists what is wrong. */
  @Benchmark
  public Violations generated() {
    return ours.refuse(text);
  }

  /** A value, where its types can hold what is wrong; an exception's message otherwise. */
  @Benchmark
  public Object databind() {
    return theirs.bindOrRefuse(text);
  }

  /** Messages, or an exception's; a value where the schema finds nothing wrong. */
  @Benchmark
  public Object treeAndSchema() {
    return theirs.checkOrRefuse(text);
  }
}
