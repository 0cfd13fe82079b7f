package io.brrtrouter.conformance.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The tests of the suite that fail, and why: those of the validators, and more where generated code
 * or the reader of documents is the reason.
 *
 * <p>A line that begins with a minus takes back what the file before it listed.
 *
 * @param byReason the names of tests
 */
record SuiteExceptions(Map<String, List<String>> byReason) {
  private static final Path ROOT = Path.of(System.getProperty("brrtrouter.root", ".."));
  private static final Path OF_VALIDATORS =
      ROOT.resolve(
          "router-core/src/test/resources/io/brrtrouter/json/json-schema-suite-exceptions.txt");
  private static final Path OF_SERVICES =
      ROOT.resolve(
          "conformance/src/test/resources/io/brrtrouter/conformance/suite/suite-exceptions.txt");

  /** What fails where schemas are only compiled and evaluated. */
  static SuiteExceptions ofValidators() throws IOException {
    return read(OF_VALIDATORS);
  }

  /** What fails over a socket. */
  static SuiteExceptions ofServices() throws IOException {
    return read(OF_VALIDATORS, OF_SERVICES);
  }

  /** Those of a version of OpenAPI. */
  Set<String> of(String version) {
    Set<String> names = new TreeSet<>();
    byReason.values().stream()
        .flatMap(List::stream)
        .filter(name -> isOf(version, name))
        .forEach(names::add);
    return names;
  }

  static boolean isOf(String version, String name) {
    return name.startsWith(version + " | ");
  }

  private static SuiteExceptions read(Path... files) throws IOException {
    Map<String, List<String>> byReason = new LinkedHashMap<>();
    for (Path file : files) {
      List<String> names = new ArrayList<>();
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith("# ")) {
          names = byReason.computeIfAbsent(line.substring(2), reason -> new ArrayList<>());
        } else if (line.startsWith("-")) {
          byReason.values().forEach(all -> all.remove(line.substring(1)));
        } else if (!line.isBlank()) {
          names.add(line);
        }
      }
    }
    byReason.values().removeIf(List::isEmpty);
    return new SuiteExceptions(byReason);
  }
}
