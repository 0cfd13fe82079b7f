package io.brrtrouter.load.http;

import io.brrtrouter.load.http.H2load.Result;
import io.brrtrouter.load.process.JavaProcess;
import io.brrtrouter.load.service.RouterService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * An operation that can answer 400 requests a second is sent 320, then 4,000; its neighbour is sent
 * 200 all the while. Prints how long the answers took, how many requests were refused, and what the
 * heap holds before and after.
 *
 * <pre>{@code
 * java -cp load-tests/target/benchmarks.jar io.brrtrouter.load.http.Overload [SECONDS]
 * }</pre>
 *
 * <p>Needs {@code h2load}.
 */
public final class Overload {
  private static final int FEW = 8;
  private static final int MANY = 80;
  private static final int NEIGHBOURS = 4;
  private static final int NEIGHBOUR_RATE = 50;

  private final H2load load = new H2load();
  private final String address;
  private final int seconds;

  private Overload(int port, int seconds) {
    this.address = "http://127.0.0.1:" + port;
    this.seconds = seconds;
  }

  /** Runs it; the argument is the seconds of each phase, 10 by default. */
  public static void main(String[] args) throws Exception {
    int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 10;
    try (JavaProcess service =
        JavaProcess.ofClass(RouterService.class, List.of("-Xmx256m"), Map.of("PORT", "0"))) {
      Overload overload = new Overload(service.awaitPort(), seconds);
      overload.phase(MANY, 20); // for the compiler
      long before = service.liveBytes();
      overload.print("320/s", overload.phase(FEW, 40));
      overload.print("4,000/s", overload.phase(MANY, 50));
      double mebi = 1 << 20;
      System.out.println(
          String.format(
              Locale.ROOT,
              "live heap %.1f MiB before, %.1f MiB after",
              before / mebi,
              service.liveBytes() / mebi));
    }
  }

  private record Phase(Result hot, Result neighbour) {}

  private Phase phase(int connections, int perSecond) {
    CompletableFuture<Result> neighbour =
        CompletableFuture.supplyAsync(() -> ask("/pets/7", NEIGHBOURS, NEIGHBOUR_RATE));
    Result hot = ask("/slow/7", connections, perSecond);
    return new Phase(hot, neighbour.join());
  }

  private Result ask(String path, int connections, int perSecond) {
    try {
      return load.run(address + path, connections, perSecond, seconds);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void print(String load, Phase phase) {
    print(load + "  hot operation", phase.hot);
    print(load + "  its neighbour", phase.neighbour);
  }

  private static void print(String what, Result result) {
    System.out.println(
        String.format(
            Locale.ROOT,
            "%-24s 200: %6d, p50 %6.1f ms, p99 %6.1f ms; 429: %6d, p99 %6.1f ms; others: %d",
            what,
            result.count(200),
            result.percentile(200, 50),
            result.percentile(200, 99),
            result.count(429),
            result.percentile(429, 99),
            result.millis().values().stream().mapToInt(List::size).sum()
                - result.count(200)
                - result.count(429)));
  }
}
