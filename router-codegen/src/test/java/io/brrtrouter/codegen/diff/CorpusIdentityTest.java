package io.brrtrouter.codegen.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.read.DocumentReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Real documents, and those of other projects' tests, compared with themselves. */
class CorpusIdentityTest {
  private static final Path CORPUS =
      Path.of(System.getProperty("brrtrouter.corpus", "corpus"), "openapi-documents");

  @Test
  void aDocumentDoesNotDifferFromItself() throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), () -> "no documents at " + CORPUS);
    List<String> wrong = new ArrayList<>();
    int compared = 0;
    try (Stream<Path> files = Files.walk(CORPUS)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        OpenApi old = read(file);
        OpenApi now = old == null ? null : read(file);
        if (old != null && now != null) {
          compared++;
          DocumentDiff.between(old, now).forEach(change -> wrong.add(file + ": " + change));
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(compared).isGreaterThan(300);
  }

  private static @Nullable OpenApi read(Path file) {
    return new DocumentReader(Set.of()).read(file).document();
  }
}
