package io.brrtrouter.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.codegen.plan.EnumPlan;
import io.brrtrouter.codegen.plan.Remark;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.read.DocumentReader;
import io.brrtrouter.openapi.read.ReadResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a class file cannot hold must not break the sources: it is split, widened or degraded. */
class ExtremeDocumentsTest {
  @Test
  void aRecordAsLargeAsTheyGetStaysARecord() {
    Generated generated =
        compiled(
            document(
                "",
                "Big:\n  type: object\n  required: ["
                    + list(250, i -> "p" + i)
                    + "]\n  properties:\n"
                    + lines(250, i -> "    p" + i + ": { type: integer }")));
    assertThat(generated.plan().declarations()).containsKey("Big");
  }

  @Test
  void aLargerOneIsPassedOnAsJson() {
    Generated generated =
        compiled(
            document(
                path("/big", "{ $ref: '#/components/schemas/Big' }"),
                "Big:\n  type: object\n  properties:\n"
                    + lines(251, i -> "    p" + i + ": { type: string }")));
    assertThat(generated.report().degraded())
        .singleElement()
        .satisfies(operation ->
            assertThat(operation.degraded())
                .singleElement()
                .satisfies(reason -> {
                  assertThat(reason.message()).contains("251 members");
                  assertThat(reason.position().toString()).startsWith("extreme.yaml:");
                }));
  }

  @Test
  @Timeout(120) // comparing each value with each would take hours
  void anEnumerationOfThousandsIsAString() {
    String values = list(100_000, i -> "v" + i);
    Generated generated =
        compiled(document(path("/e", "{ type: string, enum: [" + values + "] }"), ""));
    assertThat(generated.plan().declarations().values()).noneMatch(EnumPlan.class::isInstance);
    assertThat(generated.report().degraded()).isEmpty();
  }

  @Test
  void anEnumerationOfAThousandIsAnEnumeration() {
    String values = list(1000, i -> "value-number-" + i);
    Generated generated =
        compiled(document(path("/e", "{ type: string, enum: [" + values + "] }"), ""));
    assertThat(generated.plan().declarations().values()).anyMatch(EnumPlan.class::isInstance);
  }

  @Test
  void moreParametersThanARequestCanHoldDegradeTheOperation() {
    assertThat(parameters(251, "{ type: string }").report().degraded()).hasSize(1);
  }

  @Test
  void asManyParametersAsARequestCanHoldAreComponents() {
    assertThat(parameters(250, "{ type: string }").report().degraded()).isEmpty();
    Generated numbers = parameters(250, "{ type: integer, default: 1 }");
    assertThat(numbers.report().degraded()).isEmpty();
    assertThat(contract(numbers)).contains("Long p0,").doesNotContain("long p0,");
  }

  @Test
  void numbersStayPrimitiveWhereTheyFit() {
    assertThat(contract(parameters(126, "{ type: integer, default: 1 }"))).contains("long p125,");
    assertThat(contract(parameters(127, "{ type: number, default: 1 }"))).contains("Double p126,");
    assertThat(contract(parameters(250, "{ type: boolean, default: true }")))
        .contains("boolean p249,");
  }

  @Test
  @Timeout(120) // there are 2^25 ways from the last union to the first
  void unionsOfUnionsThatMeetAgainAreFollowedOnce() {
    String schemas =
        lines(
            25,
            i ->
                ("S%1$d: { oneOf: [{ $ref: '#/components/schemas/S%2$d' }, "
                        + "{ allOf: [{ $ref: '#/components/schemas/S%2$d' }, { required: [x] }] }] }")
                    .formatted(i, i + 1));
    Generated generated =
        generated(
            document(
                path("/e", "{ $ref: '#/components/schemas/S0' }"),
                schemas + "S25: { type: object, properties: { x: { type: string } } }\n"));
    assertThat(generated.plan().declarations()).containsKeys("S0", "S24");
  }

  @Test
  void textsTooLongForAConstantAreJoined() {
    String id = "operationId: " + "o\u00fc\ud83d\ude00".repeat(20_000);
    String path = path("/a", "{ type: string }").replace("operationId: op", id);
    Generated generated = compiled(document(path, ""));
    assertThat(generated.plan().operations()).hasSize(1);
  }

  @Test
  void aDefaultTooLongForAClassFileIsLeftOut() {
    Generated generated =
        compiled(
            document(
                path("/d", "{ $ref: '#/components/schemas/D' }"),
                "D: { type: object, properties: { a: { type: string, default: "
                    + "d".repeat(70_000)
                    + " }, b: { type: array, items: { type: string }, default: ["
                    + list(20_000, i -> "i" + i)
                    + "] } } }\n"));
    assertThat(generated.report().typed().getFirst().notes())
        .extracting(Remark::message)
        .containsExactly(
            "member a is null when it is absent: its default is too long",
            "member b is null when it is absent: its default is too long");
  }

  private static String contract(Generated generated) {
    byte[] source = generated.files().get("extreme/Many.java");
    return new String(Objects.requireNonNull(source), StandardCharsets.UTF_8);
  }

  /** An operation with so many parameters, and content that takes as much as any. */
  private Generated parameters(int count, String schema) {
    return compiled(
        document(
            """
              /many:
                post:
                  operationId: many
                  requestBody:
                    required: true
                    content: { application/json: { schema: { type: integer } } }
                  responses: { '200': { description: ok } }
                  parameters:
            """
                + lines(
                    count,
                    i -> "        - { name: p" + i + ", in: query, schema: " + schema + " }"),
            ""));
  }

  @Test
  void thousandsOfOperationsAndTagsAreListed() {
    String paths =
        lines(
            1050,
            i ->
                ("  /p%1$d: { get: { operationId: op%1$d, tags: [t%1$d], "
                        + "responses: { '204': { description: ok } } } }")
                    .formatted(i));
    Generated generated = compiled(document(paths, ""));
    assertThat(generated.plan().operations()).hasSize(1050);
    assertThat(generated.plan().controllers()).hasSize(4);
  }

  @Test
  void namesTooLongForAFileAreCut() {
    String name = "n".repeat(400);
    Generated generated =
        compiled(
            document(
                path("/" + name, "{ $ref: '#/components/schemas/" + name + "' }")
                    .replace("operationId: op", "operationId: " + name),
                name + ": { type: object, properties: { " + name + ": { enum: [a, b] } } }\n"));
    assertThat(generated.files().keySet())
        .allSatisfy(
            file -> assertThat(Path.of(file).getFileName().toString()).hasSizeLessThan(150));
  }

  @Test
  void schemasNestedBeyondReasonDegrade() {
    String deep = "{ items: ".repeat(90) + "{ type: string }" + " }".repeat(90);
    assertThat(compiled(document(path("/deep", deep), "")).report().degraded()).isEmpty();
  }

  private static Generated compiled(String yaml) {
    Generated generated = generated(yaml);
    assertThat(Javac.check(generated.files())).isEmpty();
    return generated;
  }

  private static Generated generated(String yaml) {
    ReadResult result = new DocumentReader(Set.of()).read("extreme.yaml", yaml);
    OpenApi document = result.document();
    assertThat(document).as(result.render()).isNotNull();
    return Generator.generate(document, Options.of("extreme", "extreme.yaml"));
  }

  private static String document(String paths, String schemas) {
    return "openapi: 3.1.0\ninfo: { title: Extreme, version: '1' }\npaths:\n"
        + (paths.isEmpty() ? "  {}\n" : paths)
        + "components:\n  schemas:\n"
        + (schemas.isEmpty() ? "    {}\n" : schemas.indent(4));
  }

  private static String path(String path, String schema) {
    return """
    %s:
      post:
        operationId: op
        requestBody: { required: true, content: { application/json: { schema: %s } } }
        responses: { '204': { description: ok } }
    """
        .formatted(path, schema)
        .indent(2);
  }

  private static String list(int count, IntFunction<String> item) {
    return IntStream.range(0, count).mapToObj(item).collect(Collectors.joining(", "));
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
  }
}
