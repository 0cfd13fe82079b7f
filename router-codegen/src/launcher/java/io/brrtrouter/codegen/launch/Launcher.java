package io.brrtrouter.codegen.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starts the command line, which needs Java 21, whatever {@code java} comes first on the path: an
 * older one hands over to a newer one, or says what to install. The only class built for Java 11.
 */
public final class Launcher {
  private static final int NEEDED = 21;
  private static final int WRONG_USAGE = 2;

  private Launcher() {}

  /** Runs the command line with these arguments. */
  public static void main(String[] arguments) throws Exception {
    if (Runtime.version().feature() >= NEEDED) {
      Class.forName("io.brrtrouter.codegen.cli.Main")
          .getMethod("main", String[].class)
          .invoke(null, (Object) arguments);
      return;
    }
    for (Path home : homes()) {
      if (feature(home) >= NEEDED) {
        System.exit(handOver(home, arguments));
      }
    }
    System.err.println(
        "brrtrouter needs Java "
            + NEEDED
            + " or later, and this is "
            + Runtime.version()
            + ": install a JDK of "
            + NEEDED
            + " or later, or set JAVA_HOME to one.");
    System.exit(WRONG_USAGE);
  }

  private static int handOver(Path home, String[] arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin").resolve("java").toString());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add("io.brrtrouter.codegen.cli.Main");
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).inheritIO().start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    return process.waitFor();
  }

  /** JAVA_HOME, then what stands in the usual places. */
  private static List<Path> homes() throws IOException {
    List<Path> homes = new ArrayList<>();
    String named = System.getenv("JAVA_HOME");
    if (named != null) {
      homes.add(Paths.get(named));
    }
    String user = System.getProperty("user.home") + File.separator;
    for (String place :
        List.of(
            "/usr/lib/jvm",
            "/Library/Java/JavaVirtualMachines",
            user + ".sdkman/candidates/java",
            user + ".jdks")) {
      homes.addAll(inside(Paths.get(place)));
    }
    return homes;
  }

  private static List<Path> inside(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(place)) {
      return children
          .flatMap(child -> Stream.of(child, child.resolve("Contents/Home")))
          .collect(Collectors.toList());
    }
  }

  /** The feature release a JDK's own release file names; 0 where there is none. */
  private static int feature(Path home) throws IOException {
    Path release = home.resolve("release");
    if (!Files.isRegularFile(release) || !Files.isExecutable(home.resolve("bin/java"))) {
      return 0;
    }
    for (String line : Files.readAllLines(release)) {
      if (line.startsWith("JAVA_VERSION=\"")) {
        String version = line.substring("JAVA_VERSION=\"".length());
        String digits = version.split("[^0-9]", 2)[0];
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
      }
    }
    return 0;
  }
}
