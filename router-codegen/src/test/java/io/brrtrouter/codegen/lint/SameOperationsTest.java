package io.brrtrouter.codegen.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.read.DocumentReader;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every outside document that both we and swagger-parser read has the same operations, parameters
 * and media types to both.
 */
class SameOperationsTest {
  private static final Path DOCUMENTS =
      Path.of(System.getProperty("brrtrouter.corpus", ""), "openapi-documents");

  /** What swagger-parser cannot read, and why. */
  private static final Map<String, String> UNREAD =
      Map.of(
          "integration-tests__samples__pass__matrix-01.yaml",
          "YAML that starts with a brace is JSON to it, which has no trailing commas");

  /** Whose parameters swagger-parser cannot tell, and why. */
  private static final Map<String, String> WITHOUT_PARAMETERS =
      Map.of(
          "digitalocean-3.0.yaml",
          "it drops parameters that refer to another operation's, calling them duplicates");

  @Test
  void bothReadersSeeTheSameInEveryDocument() throws IOException {
    assumeTrue(Files.isDirectory(DOCUMENTS), () -> "there are no documents at " + DOCUMENTS);
    List<String> wrong = new ArrayList<>();
    int compared = 0;
    for (Path file : files()) {
      OpenApi ours = new DocumentReader(Set.of()).read(file).document();
      if (ours != null && !UNREAD.containsKey(file.getFileName().toString())) {
        compared++;
        wrong.addAll(differences(file, ours));
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(compared).isGreaterThan(300);
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(DOCUMENTS)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(json|ya?ml)"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }

  private static List<String> differences(Path file, OpenApi ours) {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    OpenAPI document =
        new OpenAPIV3Parser().readLocation(file.toString(), null, options).getOpenAPI();
    if (document == null) {
      return List.of(file + ": swagger-parser does not read it");
    }
    SortedMap<String, String> expected = OperationSummaries.of(document);
    SortedMap<String, String> actual = OperationSummaries.of(ours);
    if (WITHOUT_PARAMETERS.containsKey(file.getFileName().toString())) {
      expected = OperationSummaries.withoutParameters(expected);
      actual = OperationSummaries.withoutParameters(actual);
    }
    List<String> differences = new ArrayList<>();
    for (Map.Entry<String, String> operation : expected.entrySet()) {
      if (!operation.getValue().equals(actual.remove(operation.getKey()))) {
        differences.add(file + ": " + operation);
      }
    }
    actual.keySet().forEach(more -> differences.add(file + ": only we see " + more));
    return differences;
  }
}
