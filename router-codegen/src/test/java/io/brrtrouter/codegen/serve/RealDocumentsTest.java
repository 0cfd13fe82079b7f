package io.brrtrouter.codegen.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.brrtrouter.codegen.Generated;
import io.brrtrouter.codegen.Generator;
import io.brrtrouter.codegen.Options;
import io.brrtrouter.codegen.plan.OperationPlan;
import io.brrtrouter.http.Request;
import io.brrtrouter.openapi.read.DocumentReader;
import io.brrtrouter.openapi.read.ReadResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Real documents, GitHub's among them, become Java that compiles without a warning, starts, and
 * takes a request to each operation.
 */
@TestInstance(Lifecycle.PER_CLASS)
class RealDocumentsTest {
  private static final Path CORPUS =
      Path.of(System.getProperty("brrtrouter.corpus", "corpus"), "openapi-documents", "real");

  private final List<String> table = new ArrayList<>();
  private int operations;
  private int degraded;
  private int reached;

  static Stream<String> documents() throws IOException {
    if (!Files.isDirectory(CORPUS)) {
      return Stream.of("none");
    }
    try (Stream<Path> files = Files.list(CORPUS)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void generatesCompilesStartsAndAnswers(String file, @TempDir Path folder) throws Exception {
    assumeTrue(Files.isDirectory(CORPUS), () -> "no documents at " + CORPUS);
    ReadResult result = new DocumentReader(Set.of()).read(CORPUS.resolve(file));
    assertThat(result.document()).as(result.render()).isNotNull();
    Generated generated = Generator.generate(result.document(), Options.of("real", file));
    count(file, generated);
    assertThat(generated.report().degraded())
        .allSatisfy(operation -> assertThat(operation.degraded()).isNotEmpty())
        .flatExtracting(OperationPlan::degraded)
        .allSatisfy(reason ->
            assertThat(reason.position().toString()).matches(".*:[1-9][0-9]*:[1-9][0-9]*"));
    List<String> wrong = new ArrayList<>();
    try (GeneratedService service = new GeneratedService(generated, "real", folder)) {
      SampleRequests samples = new SampleRequests(result.document().bundle());
      for (OperationPlan operation : generated.plan().operations()) {
        Request request = samples.of(DocumentOperations.info(operation, Set.of()).build());
        RawClient.Answer answer = RawClient.send(service.port(), request);
        Record handled = service.takeRequest();
        reached += handled == null ? 0 : 1;
        if (handled == null && answer.status() != 400) { // samples are not always valid
          wrong.add(request.method() + " " + request.target().raw() + " " + answer);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @AfterAll
  void atMostAFewOperationsAreDegraded(TestReporter reporter) {
    table.add("%d of %d operations reached by a sample".formatted(reached, operations));
    reporter.publishEntry("degraded", String.join("\n", table));
    assertThat(reached).isGreaterThanOrEqualTo(operations * 9 / 10);
    assertThat(degraded).as(String.join("\n", table)).isLessThanOrEqualTo(operations / 100);
  }

  private void count(String file, Generated generated) {
    int all = generated.plan().operations().size();
    int some = generated.report().degraded().size();
    operations += all;
    degraded += some;
    long lines =
        generated.files().entrySet().stream()
            .filter(entry -> entry.getKey().endsWith(".java"))
            .mapToLong(
                entry -> new String(entry.getValue(), StandardCharsets.UTF_8).lines().count())
            .sum();
    table.add(
        "%s: %d of %d operations degraded, %d lines in %d files"
            .formatted(file, some, all, lines, generated.files().size()));
  }
}
