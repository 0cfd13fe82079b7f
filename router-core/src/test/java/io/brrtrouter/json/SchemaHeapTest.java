package io.brrtrouter.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaHeapTest {

  @Test
  void theWholeOfGitHubsSchemasFitInto512Megabytes() throws Exception {
    Path document =
        Path.of(
            System.getProperty("brrtrouter.corpus", "."),
            "openapi-documents/real/github-api-3.0.json");
    assumeTrue(Files.exists(document), "no document at " + document);
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    SchemaHeapProbe.class.getName(),
                    document.toString()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String[] figures =
        new String(process.getInputStream().readAllBytes(), UTF_8)
            .lines()
            .reduce("", (previous, last) -> last)
            .split(" ", -1);
    assertThat(process.waitFor()).isZero();
    assertThat(Integer.parseInt(figures[0])).as("schemas").isGreaterThan(2900);
    assertThat(Integer.parseInt(figures[2])).as("megabytes in use").isLessThan(256);
  }
}
