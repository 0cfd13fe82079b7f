package io.brrtrouter.load.http;

import io.brrtrouter.load.process.JavaProcess;
import io.brrtrouter.load.process.Medians;
import io.brrtrouter.load.service.BareService;
import io.brrtrouter.load.service.RouterService;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A GET and a POST of the generated service, with everything on but its access log, against the
 * same answers written by hand on bare Helidon: two servers in JVMs of their own, asked in turns
 * over 64 connections. Prints the requests per second of each round and the processor time of the
 * server for each request, and the medians of the rounds' ratios. The second tells the same on a
 * machine that has other things to do.
 *
 * <pre>{@code
 * java -cp load-tests/target/benchmarks.jar io.brrtrouter.load.http.HttpComparison [ROUNDS [SECONDS]]
 * }</pre>
 *
 * <p>With {@code -Danswer=constant} the bare GET answers the same bytes each time. Needs {@code
 * wrk}.
 */
public final class HttpComparison {
  private static final int CONNECTIONS = 64;
  private static final int WARM_UP = 2;
  private static final List<String> REQUESTS = List.of("GET /pets/7", "POST /pets");

  private final Wrk wrk;
  private final int rounds;

  private HttpComparison(Wrk wrk, int rounds) {
    this.wrk = wrk;
    this.rounds = rounds;
  }

  /** Runs it; the arguments are the rounds, 7 by default, and the seconds of each, 5 by default. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 7;
    int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
    List<String> options =
        List.of("-Xmx512m", "-Danswer=" + System.getProperty("answer", "encoded"));
    // Neither of the two logs its requests.
    Map<String, String> anyPort = Map.of("PORT", "0", "BRRTR_LOG_SAMPLING_MODE", "error-only");
    try (JavaProcess router = JavaProcess.ofClass(RouterService.class, options, anyPort);
        JavaProcess bare = JavaProcess.ofClass(BareService.class, options, anyPort)) {
      HttpComparison comparison = new HttpComparison(new Wrk(CONNECTIONS, seconds), rounds);
      for (String request : REQUESTS) {
        comparison.compare(request, router, bare);
      }
    }
  }

  private void compare(String request, JavaProcess router, JavaProcess bare)
      throws IOException, InterruptedException {
    List<Double> rates = new ArrayList<>();
    List<Double> costs = new ArrayList<>();
    for (int round = -WARM_UP; round < rounds; round++) {
      Asked ours = ask(request, router);
      Asked theirs = ask(request, bare);
      if (round >= 0) {
        rates.add(ours.rate / theirs.rate);
        costs.add(theirs.micros / ours.micros);
        print(
            "%s  brrtrouter %6.0f/s, %4.1f us  bare %6.0f/s, %4.1f us  %.3f  by processor %.3f",
            request,
            ours.rate,
            ours.micros,
            theirs.rate,
            theirs.micros,
            ours.rate / theirs.rate,
            theirs.micros / ours.micros);
      }
    }
    print("%s  median %.3f, by processor time %.3f", request, Medians.of(rates), Medians.of(costs));
  }

  /** The requests a server answers in a second, and the processor time it takes for each. */
  private record Asked(double rate, double micros) {}

  private Asked ask(String request, JavaProcess server) throws IOException, InterruptedException {
    Duration before = server.cpu();
    double rate = wrk.rate(request, server.awaitPort());
    double micros = server.cpu().minus(before).toNanos() / 1e3;
    return new Asked(rate, micros / (rate * wrk.seconds()));
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
