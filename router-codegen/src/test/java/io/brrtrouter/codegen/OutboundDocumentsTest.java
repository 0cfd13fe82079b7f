package io.brrtrouter.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.read.DocumentReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every document that sends something has a client for each message, and all of them compile. */
class OutboundDocumentsTest {
  private static final Path CORPUS =
      Path.of(System.getProperty("brrtrouter.corpus", "corpus"), "openapi-documents");

  @Test
  void everyMessageOfEveryDocumentHasAClientThatCompiles() throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), () -> "no documents at " + CORPUS);
    Map<String, byte[]> sources = new TreeMap<>();
    List<String> sending = new ArrayList<>();
    try (Stream<Path> files = Files.walk(CORPUS)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        OpenApi document =
            says(text(file)) ? new DocumentReader(Set.of()).read(file).document() : null;
        if (document != null && !document.outbound().isEmpty()) {
          Options options = Options.of("d" + sending.size(), String.valueOf(file.getFileName()));
          Generated generated = Generator.generate(document, options);
          assertThat(generated.plan().outbound()).hasSameSizeAs(document.outbound());
          generated
              .plan()
              .outbound()
              .forEach(sent ->
                  assertThat(generated.files())
                      .containsKey(options.packageName() + "/" + sent.name() + ".java"));
          sources.putAll(generated.files());
          sending.add(String.valueOf(file.getFileName()));
        }
      }
    }
    assertThat(sending)
        .contains(
            "oai-webhook-3.1.yaml",
            "oai-callback-3.0.yaml",
            "oai-tictactoe-3.1.yaml",
            "redocly-museum-3.1.yaml");
    assertThat(Javac.check(sources)).isEmpty();
  }

  /** Byte for character: a word is all that is looked for. */
  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }

  private static boolean says(String text) {
    return text.contains("callbacks") || text.contains("webhooks");
  }
}
