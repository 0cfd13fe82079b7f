package io.brrtrouter.load.json;

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
 * Reading, checking and binding valid JSON by generated decoders, against Jackson's data binding,
 * which checks nothing, and against a tree that is checked and bound.
 *
 * <pre>{@code
 * java -jar load-tests/target/benchmarks.jar ReadingBenchmark -prof gc
 * }</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class ReadingBenchmark {
  @Param Body body;

  private byte[] text;
  private Ours<?> ours;
  private Theirs theirs;

  @Setup
  public void prepare() {
    Subject<?> subject = body.subject();
    text = subject.text();
    ours = new Ours<>(subject);
    theirs = new Theirs(subject);
    boolean same =
        theirs.isSame(ours.rewrite(text), text)
            && theirs.isSame(theirs.write(theirs.bind(text)), text)
            && theirs.isSame(theirs.write(theirs.checkAndBind(text)), text);
    if (!same) {
      throw new IllegalStateException("They differ.");
    }
  }

  /** Reads, checks and binds in one pass. */
  @Benchmark
  public Object generated() {
    return ours.read(text);
  }

  /** Reads and binds; nothing is checked. */
  @Benchmark
  public Object databind() {
    return theirs.bind(text);
  }

  /** Reads a tree, checks it, and binds it. */
  @Benchmark
  public Object treeAndSchema() {
    return theirs.checkAndBind(text);
  }
}
