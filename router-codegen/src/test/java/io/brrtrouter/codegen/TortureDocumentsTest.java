package io.brrtrouter.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.read.DocumentReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The test suites of other generators and parsers, and a document that tries to inject code: all
 * that can be read is generated, each document into a package of its own, and compiles at once.
 */
class TortureDocumentsTest {
  private static final Path CORPUS =
      Path.of(System.getProperty("brrtrouter.corpus", "corpus"), "openapi-documents");

  @Test
  void everythingThatReadsCompiles() throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), () -> "no documents at " + CORPUS);
    Map<String, byte[]> sources = new TreeMap<>();
    int documents = 0;
    for (String folder : new String[] {"torture", "multifile", "malicious", "invalid"}) {
      try (Stream<Path> files = Files.walk(CORPUS.resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          OpenApi document = new DocumentReader(Set.of()).read(file).document();
          if (document != null) {
            String name = String.valueOf(file.getFileName());
            Options options = Options.of("d" + documents++, name);
            sources.putAll(Generator.generate(document, options).files());
          }
        }
      }
    }
    assertThat(documents).isGreaterThan(250);
    assertThat(Javac.check(sources)).isEmpty();
  }

  @Test
  void whatADocumentSaysIsNeverCode() throws IOException {
    Path file = CORPUS.resolve("malicious/mermade/3.0__malicious__rapid7-js.json");
    assumeTrue(Files.isRegularFile(file), () -> "no document at " + file);
    OpenApi document = new DocumentReader(Set.of()).read(file).document();
    assumeTrue(document != null, "the document is refused");
    Generated generated = Generator.generate(document, Options.of("safe", "rapid7.json"));
    assertThat(Javac.check(generated.files())).isEmpty();
  }
}
