package io.brrtrouter.codegen.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.openapi.Diagnostic;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.read.DocumentReader;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecondOpinionTest {
  @Test
  void aRightDocumentLeavesNothingToSay() {
    assertThat(SecondOpinion.on(read("{'200': {description: ok}}"))).isEmpty();
  }

  @Test
  void whatTheOtherReaderMissesIsAWarningAtItsPlace() {
    List<Diagnostic> said =
        SecondOpinion.on(
            read("{'200': {description: ok, content: {a/json: {schema: {type: array}}}}}"));

    assertThat(said)
        .singleElement()
        .satisfies(diagnostic -> {
          assertThat(diagnostic.message()).contains("schema.items is missing");
          assertThat(diagnostic.severity()).isEqualTo(Diagnostic.Severity.WARNING);
          assertThat(diagnostic.position().toString()).isEqualTo("pets.yaml:3:106");
        });
  }

  private static OpenApi read(String responses) {
    return new DocumentReader(Set.of())
        .read(
            "pets.yaml",
            """
            openapi: 3.0.3
            info: {title: Pets, version: '1'}
            paths: {/pets: {get: {operationId: list, responses: %s}}}
            """
                .formatted(responses))
        .document();
  }
}
