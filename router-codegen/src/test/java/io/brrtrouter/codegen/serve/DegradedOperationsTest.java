package io.brrtrouter.codegen.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What has no faithful type is still routed, validated, handed on and answered. */
@TestInstance(Lifecycle.PER_CLASS)
class DegradedOperationsTest {
  private static final String PACKAGE = "com.example.degraded";

  /** Two choices at once, which is no one Java type. */
  private static final String DOCUMENT =
      """
      openapi: 3.1.0
      info: {title: Degraded, version: '1'}
      paths:
        /choices/{id}:
          post:
            operationId: choices
            parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
            requestBody:
              required: true
              content: {application/json: {schema: {$ref: '#/components/schemas/Odd'}}}
            responses: {'204': {description: done}}
      components:
        schemas:
          Odd:
            allOf:
              - oneOf:
                  - {type: array, items: {type: integer}}
                  - {type: object, required: [a], properties: {a: {type: integer}}}
                  - {type: object, required: [b], properties: {b: {type: boolean}}}
              - oneOf:
                  - {type: array, maxItems: 2}
                  - {type: object, required: [c], properties: {c: {type: string}}}
                  - {type: object, required: [d], properties: {d: {type: number}}}
      """;

  private ServedTwice served;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    served = ServedTwice.of("degraded.yaml", DOCUMENT, PACKAGE, folder);
  }

  @AfterAll
  void stop() throws Exception {
    served.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /choices/7 | application/json | {"a": 1, "d": 1.5} | 204
          /choices/7 | application/json | {"b": true, "c": "x", "more": [1, null]} | 204
          /choices/7 | application/json | [1, 2] | 204
          /choices/7 | application/json | [1, 2, 3] | 400
          /choices/7 | application/json | [1, "x"] | 400
          /choices/x | application/json | {"a": 1, "d": 1.5} | 400
          /choices/7 | application/json | {"a": "x", "d": 1.5} | 400
          /choices/7 | application/json | {"a": 1, "b": true, "c": "x"} | 400
          /choices/7 | application/json | {"a": 1} | 400
          /choices/7 | application/json | {"a": | 400
          /choices/7 | text/plain | {"a": 1} | 415
          """)
  void isServedByGeneratedCodeAndByTheDocumentAlone(
      String target, String type, String content, int status) throws Exception {
    RawClient.Answer answer = RawClient.post(served.service().port(), target, type, content);
    Record request = served.service().takeRequest();
    RawClient.Answer echoed = RawClient.post(served.echo().port(), target, type, content);

    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(echoed.status()).as(echoed.toString()).isEqualTo(status == 204 ? 200 : status);
    assertThat(request != null).isEqualTo(status == 204);
    if (request != null) {
      JsonNode sent = JsonMapper.shared().readTree(content);
      assertThat(body(request)).isInstanceOf(JsonNode.class).hasToString(sent.toString());
      assertThat(JsonMapper.shared().readTree(echoed.body()).path("body"))
          .hasToString(sent.toString());
    }
  }

  @Test
  void everyOneOfThemIsReportedWithItsReasonAndPlace() {
    assertThat(served.generated().report().degraded())
        .extracting(plan -> plan.operation().id())
        .containsExactly("choices");
    assertThat(served.generated().report().degraded())
        .allSatisfy(plan ->
            assertThat(plan.degraded())
                .isNotEmpty()
                .allSatisfy(reason ->
                    assertThat(reason.position().toString()).matches("degraded.yaml:\\d+:\\d+")));
  }

  private static Object body(Record request) throws ReflectiveOperationException {
    for (RecordComponent component : request.getClass().getRecordComponents()) {
      if (component.getName().equals("body")) {
        component.getAccessor().setAccessible(true);
        return component.getAccessor().invoke(request);
      }
    }
    throw new AssertionError(request + " has no body");
  }
}
