package io.brrtrouter.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.openapi.read.DocumentReader;
import io.brrtrouter.openapi.read.ReadResult;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizingEstimatorTest {
  private static final int KIB = 1024;

  /** The hints of the only operation, and what its schemas may refer to. */
  private static SizingHints hints(String operation, String schemas) {
    ReadResult result =
        new DocumentReader(Set.of())
            .read(
                "api.yaml",
                """
                openapi: 3.1.0
                info: {title: T, version: '1'}
                paths: {'/{p}': {put: {%s}}}
                components: {schemas: {%s}}
                """
                    .formatted(operation, schemas));
    OpenApi document = Objects.requireNonNull(result.document(), result::render);
    return document.operations().getFirst().sizing();
  }

  private static final String PATH = "{name: p, in: path, required: true, schema: {}}";

  private static String parameters(int queries, int cookies) {
    return "parameters: ["
        + PATH
        + IntStream.range(0, queries)
            .mapToObj(i -> ", {name: q" + i + ", in: query, schema: {}}")
            .collect(Collectors.joining())
        + IntStream.range(0, cookies)
            .mapToObj(i -> ", {name: c" + i + ", in: cookie, schema: {}}")
            .collect(Collectors.joining())
        + "]";
  }

  private static String request(String schema) {
    return parameters(0, 0) + ", requestBody: {content: {a/b: {schema: " + schema + "}}}";
  }

  private static String response(String schema) {
    return parameters(0, 0)
        + ", responses: {'200': {description: OK, content: {a/b: {schema: "
        + schema
        + "}}}}";
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 20",
    "4, 0, 20",
    "5, 0, 24",
    "9, 0, 24",
    "10, 0, 28",
    "0, 20, 20",
    "4, 20, 20"
  })
  void stackGrowsWithEveryStartedFiveParameters(int queries, int cookies, int kib) {
    assertThat(hints(parameters(queries, cookies), "").stackBytes()).isEqualTo(kib * KIB);
  }

  /** Objects within objects; the innermost member is a string. */
  private static String nested(int depth) {
    return "{properties: {a: ".repeat(depth) + "{type: string}" + "}}".repeat(depth);
  }

  @ParameterizedTest
  @CsvSource({"0, 20", "6, 20", "7, 24", "12, 24", "13, 36", "40, 36"})
  void stackGrowsWithTheDepthOfSchemas(int depth, int kib) {
    assertThat(hints(request(nested(depth)), "").stackBytes()).isEqualTo(kib * KIB);
    assertThat(hints(response(nested(depth)), "").stackBytes()).isEqualTo(kib * KIB);
  }

  @ParameterizedTest
  @CsvSource({
    "'{properties: {a: {$ref: ''#/components/schemas/R''}}}', 24",
    "'{items: {$ref: ''#/components/schemas/R''}}', 24",
    "'{$ref: ''#/components/schemas/R''}', 24",
  })
  void recursionCountsAsTenLevels(String schema, int kib) {
    String recursive = "R: {properties: {next: {$ref: '#/components/schemas/R'}}}";
    assertThat(hints(request(schema), recursive).stackBytes()).isEqualTo(kib * KIB);
  }

  @Test
  void aReferenceCountsAsItsTarget() {
    String chain =
        IntStream.range(0, 7)
            .mapToObj(i -> "S" + i + ": {items: {$ref: '#/components/schemas/S" + (i + 1) + "'}}")
            .collect(Collectors.joining(", "));
    assertThat(hints(request("{$ref: '#/components/schemas/S1'}"), chain + ", S7: {}").stackBytes())
        .isEqualTo(20 * KIB);
    assertThat(hints(request("{$ref: '#/components/schemas/S0'}"), chain + ", S7: {}").stackBytes())
        .isEqualTo(24 * KIB);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x-sse: true",
        "responses: {'200': {description: S, content: {text/event-stream: {}}}}",
        "responses: {'200': {description: S, content: {'text/event-stream; charset=utf-8': {}}}}"
      })
  void aStreamGetsEightKibMore(String streaming) {
    assertThat(hints(parameters(0, 0) + ", " + streaming, "").stackBytes()).isEqualTo(28 * KIB);
  }

  @ParameterizedTest
  @CsvSource({
    "65536, 65536",
    "'\"0x10000\"', 65536",
    "'\"65536\"', 65536",
    "1, 16384",
    "99999999, 262144",
  })
  void theExtensionOverridesTheStackAndIsClamped(String written, int bytes) {
    assertThat(hints(parameters(50, 0) + ", x-brrtrouter-stack-size: " + written, "").stackBytes())
        .isEqualTo(bytes);
  }

  @Test
  void stackIsClamped() {
    assertThat(hints(parameters(2000, 0), "").stackBytes()).isEqualTo(256 * KIB);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{type: string} | 1024",
        "{type: string, maxLength: 10} | 22",
        "{type: string, maxLength: 0} | 2",
        "{maxLength: 10} | 22",
        "{type: integer} | 20",
        "{type: number} | 20",
        "{type: boolean} | 5",
        "{type: 'null'} | 4",
        "{type: [integer, 'null']} | 20",
        "{} | 50",
        "true | 50",
        "{type: array, maxItems: 3, items: {type: integer}} | 64",
        "{type: array, maxItems: 0, items: {type: integer}} | 2",
        "{type: array, items: {type: boolean}} | 601",
        "{type: object} | 2",
        "{properties: {ab: {type: integer}, c: {type: boolean}}} | 38",
        "{type: object, additionalProperties: {type: integer}} | 252",
        "{type: object, additionalProperties: false} | 2",
        "{allOf: [{type: integer}, {type: boolean}]} | 25",
        "{oneOf: [{type: integer}, {type: boolean}]} | 20",
        "{anyOf: [{type: boolean}, {type: integer}]} | 20",
        "{type: string, maxLength: 999999999999} | 10485760",
        "{type: array, maxItems: 999999999, items: {type: string}} | 10485760",
        "{type: string, x-brrtrouter-body-size-bytes: 7} | 7",
        "{x-brrtrouter-body-size-bytes: '0x20'} | 32",
        "{properties: {a: {x-brrtrouter-body-size-bytes: 100}}} | 107",
      })
  void bodiesAreEstimatedFromTheirSchemas(String schema, int bytes) {
    assertThat(hints(request(schema), "").requestBytes()).isEqualTo(bytes);
    assertThat(hints(response(schema), "").responseBytes()).isEqualTo(bytes);
  }

  @Test
  void recursionIsCutAtDepthTen() {
    String list = "{properties: {v: {type: integer}, n: {$ref: '#/components/schemas/L'}}}";
    int level = 2 + (5 + 20) + 5;
    int last = 2 + (5 + 50) + (5 + 50);
    assertThat(hints(request("{$ref: '#/components/schemas/L'}"), "L: " + list).requestBytes())
        .isEqualTo(10 * level + last);
  }

  @Test
  void branchingRecursionEndsAndIsCapped() {
    String tree =
        "T: {properties: {"
            + IntStream.range(0, 9)
                .mapToObj(i -> "c" + i + ": {$ref: '#/components/schemas/T'}")
                .collect(Collectors.joining(", "))
            + "}}";
    assertThat(hints(request("{$ref: '#/components/schemas/T'}"), tree).requestBytes())
        .isEqualTo(10 * KIB * KIB);
  }

  @Test
  void theOperationsOwnSizeIsThatOfItsRequest() {
    SizingHints hints = hints(request("{type: string}") + ", x-brrtrouter-body-size-bytes: 99", "");
    assertThat(hints.requestBytes()).isEqualTo(99);
  }

  @Test
  void theLargestBodyCounts() {
    String operation =
        parameters(0, 0)
            + ", requestBody: {content: {a/b: {schema: {type: boolean}}, c/d: {schema: {type: integer}}}}"
            + ", responses: {'200': {description: A, content: {a/b: {schema: {type: integer}}}},"
            + " default: {description: B, content: {a/b: {schema: {type: string}}}}}";
    assertThat(hints(operation, "")).isEqualTo(new SizingHints(20 * KIB, 20, 1024));
  }

  @Test
  void whatHasNoBodyNeedsNone() {
    assertThat(hints(parameters(0, 0), "")).isEqualTo(new SizingHints(20 * KIB, 0, 0));
  }
}
