package io.brrtrouter.load.start;

import io.brrtrouter.load.process.JavaProcess;
import io.brrtrouter.load.process.Medians;
import io.brrtrouter.load.process.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * From the start of a process to its first 200 at {@code /ready}: the pet store and a bare Helidon
 * main, in turns. The store's database was migrated beforehand.
 *
 * <pre>{@code
 * java -cp load-tests/target/benchmarks.jar io.brrtrouter.load.start.StartComparison [ROUNDS]
 * }</pre>
 */
public final class StartComparison {
  private static final Path STORE = Path.of("examples/pet-store/target/pet-store.jar");

  private StartComparison() {}

  /** Something to be started. */
  private interface Start {
    JavaProcess on(int port) throws IOException;
  }

  /** Runs it; the argument is the number of rounds, 10 by default. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 10;
    Path folder = Files.createTempDirectory("pet-store");
    String database = "jdbc:h2:file:" + folder.resolve("pets");
    Start store =
        port ->
            JavaProcess.ofJar(
                STORE, List.of(), Map.of("PORT", "" + port, "DATABASE_URL", database));
    Start bare = port -> JavaProcess.ofClass(BareMain.class, List.of(), Map.of("PORT", "" + port));
    List<Double> stores = new ArrayList<>();
    List<Double> bares = new ArrayList<>();
    for (int round = -1; round < rounds; round++) { // the first migrates, and warms the disk
      double ours = millis(store);
      double theirs = millis(bare);
      if (round >= 0) {
        stores.add(ours);
        bares.add(theirs);
        print("pet store %5.0f ms  bare Helidon %5.0f ms", ours, theirs);
      }
    }
    print(
        "medians: pet store %.0f ms, bare Helidon %.0f ms: %.2f times",
        Medians.of(stores), Medians.of(bares), Medians.of(stores) / Medians.of(bares));
  }

  private static double millis(Start start) throws IOException, InterruptedException {
    int port = Ports.free();
    long begin = System.nanoTime();
    try (JavaProcess process = start.on(port)) {
      process.awaitReady(port);
      return (System.nanoTime() - begin) / 1e6;
    }
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
