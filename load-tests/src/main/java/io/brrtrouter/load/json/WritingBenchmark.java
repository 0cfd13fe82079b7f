package io.brrtrouter.load.json;

import io.brrtrouter.http.ResponseBody;
import java.util.Arrays;
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
 * Writing values as JSON, checked while they are written, by generated encoders, against Jackson's
 * data binding, which checks nothing.
 *
 * <pre>{@code
 * java -jar load-tests/target/benchmarks.jar WritingBenchmark -prof gc
 * }</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class WritingBenchmark {
  @Param Body body;

  private Ours.Written ours;
  private Theirs theirs;
  private Object theirValue;

  @Setup
  public void prepare() {
    Subject<?> subject = body.subject();
    ours = new Ours<>(subject).written(subject.text());
    theirs = new Theirs(subject);
    theirValue = theirs.bind(subject.text());
    ResponseBody.Bytes written = generated();
    byte[] text = Arrays.copyOf(written.array(), written.size());
    if (!theirs.isSame(text, subject.text()) || !theirs.isSame(databind(), subject.text())) {
      throw new IllegalStateException("They differ.");
    }
  }

  /** Writes and checks in one pass. */
  @Benchmark
  public ResponseBody.Bytes generated() {
    return ours.again();
  }

  /** Writes; nothing is checked. */
  @Benchmark
  public byte[] databind() {
    return theirs.write(theirValue);
  }
}
