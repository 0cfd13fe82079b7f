package io.brrtrouter.load.process;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of the system that is run and whose output is read. */
public final class Tool {
  private final String name;

  private Tool(String name) {
    this.name = name;
  }

  /** The program at this place. */
  public static Tool at(String path) {
    return new Tool(path);
  }

  /**
   * The program of this name.
   *
   * @throws IllegalStateException if it is not there; it names the package of Debian that has it
   */
  public static Tool named(String name, String debianPackage) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      if (Files.isExecutable(Path.of(folder, name))) {
        return new Tool(name);
      }
    }
    throw new IllegalStateException(
        name + " is not installed; on Debian and Ubuntu: apt-get install " + debianPackage);
  }

  /** Runs it to its end, and answers what it printed. */
  public String run(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(name));
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", command) + ": " + output);
    }
    return output;
  }
}
