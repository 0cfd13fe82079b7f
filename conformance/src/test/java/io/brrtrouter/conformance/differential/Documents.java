package io.brrtrouter.conformance.differential;

import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.read.DocumentReader;
import io.brrtrouter.openapi.read.ReadResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The documents of the corpus that can be read. */
final class Documents {
  private static final Path CORPUS = Path.of(System.getProperty("brrtrouter.corpus", "corpus"));

  private Documents() {}

  /** One that was read. */
  record Read(String name, OpenApi document) {}

  static boolean areThere() {
    return Files.isDirectory(CORPUS.resolve("openapi-documents"));
  }

  /**
   * Their files, real ones first; no document whose reading must fail is among them. With {@code
   * -Dbrrtrouter.documents=TEXT} only those that have the text in their path.
   */
  static List<Path> files() throws IOException {
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
    String only = System.getProperty("brrtrouter.documents", "");
    files.removeIf(file -> !file.toString().contains(only));
    return files;
  }

  /** The document of this file, or null where it cannot be read. */
  static Read read(Path file) {
    ReadResult result = new DocumentReader(Set.of()).read(file);
    String name = CORPUS.relativize(file).toString().replace('\\', '/');
    return result.document() == null ? null : new Read(name, result.document());
  }
}
