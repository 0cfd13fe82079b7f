package io.brrtrouter.load.pipeline;

import io.brrtrouter.http.Status;
import io.brrtrouter.load.pipeline.ResponseValidationBenchmark.Answer;
import io.brrtrouter.load.process.Medians;
import io.brrtrouter.pipeline.ResponseValidation;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A whole GET in memory whose response is validated, and one whose response is not, in turns in one
 * JVM: small differences between two runs are not those of what is compared. Prints what each takes
 * of the processor, and the median of the rounds' ratios.
 *
 * <pre>{@code
 * java -cp load-tests/target/benchmarks.jar \
 *     io.brrtrouter.load.pipeline.ResponseValidationComparison [ROUNDS]
 * }</pre>
 */
public final class ResponseValidationComparison {
  private static final double ROUND_NANOS = 2e8;
  private static final int WARM_UP = 10;

  private final Answer answer;
  private final int rounds;

  private ResponseValidationComparison(Answer answer, int rounds) {
    this.answer = answer;
    this.rounds = rounds;
  }

  /** Runs it; the argument is the number of rounds, 41 by default. */
  public static void main(String[] args) throws InterruptedException {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 41;
    for (Answer answer : Answer.values()) {
      new ResponseValidationComparison(answer, rounds).compare();
    }
  }

  private void compare() throws InterruptedException {
    List<Double> ratios = new ArrayList<>();
    List<Double> on = new ArrayList<>();
    List<Double> off = new ArrayList<>();
    try (InMemory enforced = new InMemory(answer.registry(), ResponseValidation.ENFORCE);
        InMemory ignored = new InMemory(answer.registry(), ResponseValidation.OFF)) {
      Exchanges.check(enforced.pipeline(), answer.request(), Status.OK);
      int callers = 1;
      for (int round = -WARM_UP; round < rounds; round++) {
        double first = nanos(round % 2 == 0 ? enforced : ignored, callers);
        double second = nanos(round % 2 == 0 ? ignored : enforced, callers);
        if (round >= 0) {
          on.add(round % 2 == 0 ? first : second);
          off.add(round % 2 == 0 ? second : first);
          ratios.add(on.getLast() / off.getLast());
        } else {
          callers = (int) Math.clamp(ROUND_NANOS / (first * Callers.EACH), 1, 1000);
        }
      }
    }
    System.out.println(
        String.format(
            Locale.ROOT,
            "%-6s  enforce %9.0f ns  off %9.0f ns  median of ratios %.3f",
            answer,
            Medians.of(on),
            Medians.of(off),
            Medians.of(ratios)));
  }

  /** What a request takes of the processor. */
  private double nanos(InMemory service, int callers) throws InterruptedException {
    long before = cpu();
    for (int i = 0; i < callers; i++) {
      Callers.ask(1, service.pipeline(), answer::request);
    }
    return (cpu() - before) / (double) (callers * Callers.EACH);
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
