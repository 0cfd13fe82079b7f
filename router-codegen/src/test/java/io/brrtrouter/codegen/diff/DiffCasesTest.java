package io.brrtrouter.codegen.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiffCasesTest {
  static Stream<DiffCase> schemas() throws IOException {
    return DiffCase.all().stream().filter(DiffCase::isOfSchemas);
  }

  static Stream<DiffCase> documents() throws IOException {
    return DiffCase.all().stream().filter(each -> !each.isOfSchemas());
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void whatAChangedSchemaMeansDependsOnTheDirection(DiffCase each) {
    assertThat(each.found(Direction.REQUEST))
        .as("sent")
        .containsExactlyInAnyOrderElementsOf(each.expected("request"));
    assertThat(each.found(Direction.RESPONSE))
        .as("received")
        .containsExactlyInAnyOrderElementsOf(each.expected("response"));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyChangeOfADocumentIsFound(DiffCase each) {
    assertThat(each.found()).containsExactlyInAnyOrderElementsOf(each.expected("expect"));
  }

  @Test
  void everyRuleIsShownByACase() throws IOException {
    Stream<String> shown =
        DiffCase.all().stream()
            .flatMap(each ->
                Stream.of("expect", "request", "response")
                    .flatMap(list -> each.expected(list).stream()))
            .map(line -> line.replaceAll("^\\w+ ([a-z-]+): .*", "$1"));
    assertThat(shown).contains(Stream.of(Rule.values()).map(Rule::id).toArray(String[]::new));
  }
}
