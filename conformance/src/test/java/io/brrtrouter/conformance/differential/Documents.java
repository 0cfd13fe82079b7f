package io.brrtrouter.conformance.differential;

import io.brrtrouter.openapi.Diagnostic.Severity;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.read.DocumentReader;
import io.brrtrouter.openapi.read.ReadResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The documents of the corpus that can be read, or those of a folder, or one, that {@code
 * -Dbrrtrouter.tried=PATH} names.
 */
final class Documents {
  private static final Path CORPUS =
      Path.of(System.getProperty("brrtrouter.corpus", "corpus")).toAbsolutePath();
  private static final String TRIED = System.getProperty("brrtrouter.tried", "");
  private static final String ONLY = System.getProperty("brrtrouter.documents", "");
  private static final Pattern NAME = Pattern.compile(".*\\.(json|ya?ml)");

  private Documents() {}

  /**
   * A document.
   *
   * @param document null where it cannot be read
   * @param why the first error then
   */
  record Read(String name, OpenApi document, String why) {}

  static boolean areThere() {
    return !TRIED.isEmpty() || Files.isDirectory(CORPUS.resolve("openapi-documents"));
  }

  /** Whether they are all of the corpus, of which more is promised than that both paths agree. */
  static boolean areTheCollection() {
    return TRIED.isEmpty() && ONLY.isEmpty();
  }

  /**
   * Their files, real ones first; no document whose reading must fail is among them. With {@code
   * -Dbrrtrouter.documents=TEXT} only those that have the text in their path.
   */
  static List<Path> files() throws IOException {
    List<Path> files = TRIED.isEmpty() ? corpus() : tried(Path.of(TRIED));
    files.removeIf(file -> !file.toString().contains(ONLY));
    return files;
  }

  private static List<Path> tried(Path path) throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      return new ArrayList<>(
          files
              .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
              .sorted()
              .toList());
    }
  }

  private static List<Path> corpus() throws IOException {
    List<Path> files = new ArrayList<>();
    Path folder = CORPUS.resolve("openapi-documents");
    for (String line : Files.readAllLines(folder.resolve("manifest.tsv"))) {
      String[] columns = line.split("\t", -1);
      Path file = folder.resolve(columns[0]);
      if (!columns[8].startsWith("reject") && Files.isRegularFile(file)) {
        files.add(file);
      }
    }
    files.add(CORPUS.resolve("brrtrouter/pet-store.yaml"));
    return files;
  }

  /** Reads the document of this file. */
  static Read read(Path file) {
    ReadResult result = new DocumentReader(Set.of()).read(file);
    Path folder = TRIED.isEmpty() ? CORPUS : Path.of(TRIED).toAbsolutePath().getParent();
    String name = folder.relativize(file.toAbsolutePath()).toString().replace('\\', '/');
    String why =
        result.diagnostics().stream()
            .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
            .map(diagnostic -> diagnostic.position().line() + ": " + diagnostic.message())
            .findFirst()
            .orElse("");
    return new Read(name, result.document(), why);
  }
}
