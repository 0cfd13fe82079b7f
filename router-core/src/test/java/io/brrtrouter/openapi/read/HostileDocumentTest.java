package io.brrtrouter.openapi.read;

import static io.brrtrouter.openapi.read.Marked.HEAD_3_0;
import static io.brrtrouter.openapi.read.Marked.HEAD_3_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Small files that would be large in memory, or long in time, if nothing stopped them. */
@Timeout(30)
class HostileDocumentTest {

  private static String each(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
  }

  private static String firstError(String text) {
    ReadResult result = Marked.read(text);
    assertThat(result.failed()).isTrue();
    return Marked.said(result).stream()
        .filter(s -> s.contains("error: "))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aBillionLaughsAreStopped() {
    String laughs =
        "x-0: &l0 [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]\n"
            + each(
                9,
                i ->
                    "x-"
                        + (i + 1)
                        + ": &l"
                        + (i + 1)
                        + " ["
                        + ("*l" + i + ", ").repeat(10)
                        + "]\n");
    assertThat(firstError(HEAD_3_0 + "paths: {}\n" + laughs))
        .contains("aliases stand for more than 500000 values");
  }

  @Test
  void aliasesCannotNestDeeperThanTheirText() {
    String chain =
        "x-0: &l0 []\n" + each(400, i -> "x-" + (i + 1) + ": &l" + (i + 1) + " [*l" + i + "]\n");
    assertThat(firstError(HEAD_3_0 + "paths: {}\n" + chain))
        .contains("values are nested more than 300 levels deep");
  }

  @Test
  void nestingIsStoppedInJsonAndYaml() {
    assertThat(firstError("{\"a\": " + "[".repeat(100_000)))
        .isEqualTo("1:306: error: values are nested more than 300 levels deep");
    assertThat(firstError("a: " + "[".repeat(100_000)))
        .isEqualTo("1:303: error: values are nested more than 300 levels deep");
    assertThat(firstError("a: " + "- ".repeat(5_000))).contains("error: ");
  }

  @Test
  void longChainsOfSchemasAreFollowedWithoutTheThreadsStack() {
    int schemas = 20_000;
    String chain =
        each(
            schemas,
            i ->
                "    S"
                    + i
                    + ": {properties: {next: {$ref: '#/components/schemas/S"
                    + (i + 1)
                    + "'}}}\n");
    String operation =
        "paths: {/a: {get: {responses: {'200': {description: OK, content:"
            + " {application/json: {schema: {$ref: '#/components/schemas/S0'}}}}}}}}\n";
    ReadResult result =
        Marked.read(
            HEAD_3_0
                + operation
                + "components:\n  schemas:\n"
                + chain
                + "    S"
                + schemas
                + ": {}\n");
    assertThat(result.diagnostics()).isEmpty();
  }

  @Test
  void manyErrorsAreCounted() {
    ReadResult result =
        Marked.read(HEAD_3_0 + "paths: {}\n" + each(20_000, i -> "unknown" + i + ": 1\n"));
    assertThat(result.diagnostics()).hasSize(Problems.MAX);
  }

  @Test
  void messagesAreShortWhateverTheNames() {
    String name = "  ? " + "n".repeat(900_000) + "\n  : 1\n";
    ReadResult result = Marked.read(HEAD_3_0 + "paths: {}\ncomponents:\n" + name);
    assertThat(result.failed()).isTrue();
    assertThat(result.diagnostics()).allSatisfy(d -> assertThat(d.message()).hasSizeLessThan(600));
    assertThat(result.render()).hasSizeLessThan(2000);
  }

  @Test
  void referencesOverReferencesAreCounted() {
    // Each pointer leads over the next reference several times, and so does that one.
    String over =
        each(
            40,
            i ->
                "    A"
                    + i
                    + ": {$ref: '#/components/schemas"
                    + ("/A" + (i + 1)).repeat(3)
                    + "'}\n");
    assertThat(firstError(HEAD_3_0 + "paths: {}\ncomponents:\n  schemas:\n" + over))
        .contains("leads nowhere");
  }

  @Test
  void onePathItemAtManyPathsIsCounted() {
    String item = "x-item:\n" + each(20_000, i -> "  x-" + i + ": {a: 1, b: 2, c: 3}\n");
    String paths = "paths:\n" + each(1_000, i -> "  /p" + i + ": {$ref: '#/x-item'}\n");
    assertThat(firstError(HEAD_3_0 + item + paths))
        .contains("shared parts come to more than 2000000 values");
  }

  @Test
  void oneResponseOfManyOperationsIsCounted() {
    String response =
        "components:\n  responses:\n    R:\n      description: R\n      headers:\n"
            + each(20_000, i -> "        X-" + i + ": {schema: {}}\n");
    String paths =
        "paths:\n"
            + each(
                1_000,
                i ->
                    "  /p"
                        + i
                        + ": {get: {responses: {'200': {$ref: '#/components/responses/R'}}}}\n");
    assertThat(firstError(HEAD_3_0 + response + paths))
        .contains("shared parts come to more than 2000000 values");
  }

  @Test
  void theSameSecurityForManyOperationsIsShared() {
    String security = "security:\n" + each(20_000, i -> "  - {}\n");
    String paths = "paths:\n" + each(5_000, i -> "  /p" + i + ": {get: {}}\n");
    assertThat(Marked.read(HEAD_3_1 + security + paths).diagnostics()).isEmpty();
  }
}
