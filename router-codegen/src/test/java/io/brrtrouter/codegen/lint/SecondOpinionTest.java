package io.brrtrouter.codegen.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.read.DocumentReader;
import io.brrtrouter.openapi.read.ReadResult;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real documents, read by us and by swagger-parser. */
class SecondOpinionTest {
  private static final Path REAL =
      Path.of(System.getProperty("brrtrouter.corpus", ""), "openapi-documents", "real");

  /** Beyond this, swagger-parser takes longer than a test should. */
  private static final long LARGEST = 2_000_000;

  static List<Path> documents() {
    if (!Files.isDirectory(REAL)) {
      return List.of(REAL);
    }
    try (Stream<Path> files = Files.list(REAL)) {
      return files.filter(file -> file.toFile().length() < LARGEST).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void bothReadersSeeTheSameOperations(Path file) {
    assumeTrue(Files.isRegularFile(file), () -> "there are no real documents at " + REAL);
    ReadResult read = new DocumentReader(Set.of()).read(file);
    OpenApi ours = read.document();
    assertThat(ours).as(read.render()).isNotNull();
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    var theirs = new OpenAPIV3Parser().readLocation(file.toString(), null, options).getOpenAPI();
    assumeTrue(theirs != null, "swagger-parser does not read it");

    SortedMap<String, String> expected = OperationSummaries.of(theirs);

    assertThat(OperationSummaries.of(ours)).isEqualTo(expected);
  }

  @Test
  void aRightDocumentLeavesNothingToSay() {
    assertThat(SecondOpinion.on(read("{'200': {description: ok}}"))).isEmpty();
  }

  @Test
  void whatTheOtherReaderMissesIsAWarningAtItsPlace() {
    var said = SecondOpinion.on(read("{'200': {description: ok, content: {a/b: {schema: 7}}}}"));

    assertThat(said)
        .allSatisfy(diagnostic -> assertThat(diagnostic.message()).startsWith("swagger-parser"));
  }

  private static OpenApi read(String responses) {
    ReadResult read =
        new DocumentReader(Set.of())
            .read(
                "pets.yaml",
                """
                openapi: 3.0.3
                info: {title: Pets, version: '1'}
                paths: {/pets: {get: {operationId: list, responses: %s}}}
                """
                    .formatted(responses));
    return read.document();
  }
}
