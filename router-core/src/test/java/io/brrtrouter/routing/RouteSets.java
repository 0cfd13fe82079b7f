package io.brrtrouter.routing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The outside route tables and vectors. */
final class RouteSets {
  private static final Path FOLDER =
      Path.of(System.getProperty("brrtrouter.corpus", ""), "route-sets");

  private RouteSets() {}

  static void assumeThere() {
    assumeTrue(Files.isDirectory(FOLDER), () -> "there are no route sets at " + FOLDER);
  }

  static JsonNode json(String name) {
    return JsonMapper.shared().readTree(FOLDER.resolve(name));
  }

  /** The files of tables, one {@code GET /path} on each line. */
  static List<Path> tables() {
    if (!Files.isDirectory(FOLDER)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
