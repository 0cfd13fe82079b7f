package io.brrtrouter.load.journey;

import io.brrtrouter.load.process.JavaProcess;
import io.brrtrouter.load.process.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Starts a pet store with a database of its own, has Gatling drive its journeys, and stops it. Ends
 * with 0 if every assertion held.
 *
 * <pre>{@code
 * java -Dusers=20 -Dseconds=20 -cp load-tests/target/benchmarks.jar io.brrtrouter.load.journey.RunJourneys
 * }</pre>
 */
public final class RunJourneys {
  private static final Path STORE = Path.of("examples/pet-store/target/pet-store.jar");

  private RunJourneys() {}

  /** Runs it. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("pet-store");
    int port = Ports.free();
    Map<String, String> environment =
        Map.of("PORT", "" + port, "DATABASE_URL", "jdbc:h2:file:" + folder.resolve("pets"));
    int result;
    try (JavaProcess store = JavaProcess.ofJar(STORE, List.of("-Xmx512m"), environment)) {
      store.awaitReady(port);
      result = gatling("http://127.0.0.1:" + port, folder);
    }
    System.exit(result);
  }

  private static int gatling(String url, Path folder) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(JavaProcess.java()));
    command.add("--add-opens=java.base/java.lang=ALL-UNNAMED"); // Gatling's demand
    command.add("-Dstore.url=" + url);
    for (String option : List.of("users", "seconds")) {
      if (System.getProperty(option) != null) {
        command.add("-D" + option + "=" + System.getProperty(option));
      }
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("io.gatling.app.Gatling", "--no-reports"));
    command.addAll(List.of("--simulation", PetStoreSimulation.class.getName()));
    command.addAll(List.of("--results-folder", folder.resolve("results").toString()));
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
