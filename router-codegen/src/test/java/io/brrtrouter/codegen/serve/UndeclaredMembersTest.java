package io.brrtrouter.codegen.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.codegen.Generated;
import io.brrtrouter.codegen.Generator;
import io.brrtrouter.codegen.Options;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.read.DocumentReader;
import io.brrtrouter.openapi.read.ReadResult;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Members that only a pattern or a condition names reach the controller, and no others do. */
class UndeclaredMembersTest {
  private static final String DOCUMENT =
      """
      openapi: 3.1.0
      info: {title: Patterns, version: '1'}
      paths:
        /box:
          post:
            operationId: box
            requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Box'}}}}
            responses: {'204': {description: done}}
        /order:
          post:
            operationId: order
            requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
            responses: {'204': {description: done}}
        /claim:
          post:
            operationId: claim
            requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Claim'}}}}
            responses: {'200': {description: same, content: {application/json: {schema: {$ref: '#/components/schemas/Claim'}}}}}
      components:
        schemas:
          Claim:
            type: object
            properties: {kind: {type: string}}
            if: {properties: {kind: {const: a}}}
            then: {required: [onlyThen]}
            else: {allOf: [{required: [onlyElse]}]}
            dependentRequired: {onlyThen: [onlyDependent]}
            anyOf: [{required: [kind]}, {required: [onlyAny]}]
          Box:
            type: object
            properties: {a: {type: integer}}
            patternProperties: {'^s_': {type: string}, '^n_': {type: integer}}
            additionalProperties: false
          Order:
            type: object
            required: [kind]
            properties: {kind: {type: string}}
            if: {properties: {kind: {const: parcel}}}
            then: {required: [weight], properties: {weight: {type: integer}, kind: {maxLength: 9}}}
            else: {properties: {pages: {type: integer}}}
            dependentSchemas: {express: {properties: {express: {type: boolean}}}}
      """;

  @TempDir private Path folder;

  @Test
  void areKept() throws Exception {
    try (GeneratedService service = service()) {
      String content = "{\"a\": 1, \"s_x\": \"y\", \"n_x\": 3}";
      RawClient.Answer answer = RawClient.post(service.port(), "/box", "application/json", content);

      assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
      assertThat(service.takeRequest().toString()).contains("s_x=\"y\"", "n_x=3");
    }
  }

  @Test
  void ofAConditionAreTyped() throws Exception {
    try (GeneratedService service = service()) {
      String content = "{\"kind\": \"parcel\", \"weight\": 3, \"express\": true}";
      RawClient.Answer answer =
          RawClient.post(service.port(), "/order", "application/json", content);

      assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
      assertThat(service.takeRequest().toString())
          .contains("kind=parcel, weight=3, pages=null, express=true");
      String wrong = "{\"kind\": \"parcel\", \"weight\": \"3\"}";
      assertThat(RawClient.post(service.port(), "/order", "application/json", wrong).body())
          .contains("\"/weight\"");
    }
  }

  @Test
  void thatAreOnlyRequiredAreRead() throws Exception {
    try (GeneratedService service = service()) {
      String json = "application/json";
      String a =
          "{\"kind\": \"a\", \"onlyThen\": [1], \"onlyDependent\": true, \"onlyAny\": \"x\"}";
      assertThat(RawClient.post(service.port(), "/claim", json, a).status()).isNotEqualTo(400);
      assertThat(service.takeRequest().toString())
          .contains("onlyThen=[1]", "onlyDependent=true", "onlyAny=\"x\"", "onlyElse=null");
      String b = "{\"kind\": \"b\", \"onlyElse\": null}";
      assertThat(RawClient.post(service.port(), "/claim", json, b).status()).isNotEqualTo(400);
      assertThat(service.takeRequest().toString()).contains("onlyElse=null", "onlyThen=null");
      for (String wrong :
          new String[] {"{\"kind\":\"a\"}", "{\"onlyThen\":1}", "{\"kind\":\"b\"}"}) {
        assertThat(RawClient.post(service.port(), "/claim", json, wrong).status()).isEqualTo(400);
      }
    }
  }

  @Test
  void othersAreRefusedAndTwoMediaTypesToo() throws Exception {
    try (GeneratedService service = service()) {
      String other = "{\"z\": 1}";
      assertThat(RawClient.post(service.port(), "/box", "application/json", other).status())
          .isEqualTo(400);
      String twice = "application/json\r\nContent-Type: text/plain";
      assertThat(RawClient.post(service.port(), "/box", twice, "{}").body())
          .contains("more than one Content-Type");
    }
  }

  private GeneratedService service() throws Exception {
    ReadResult read = new DocumentReader(Set.of()).read("patterns.yaml", DOCUMENT);
    OpenApi document = read.document();
    assertThat(document).as(read.render()).isNotNull();
    Generated generated = Generator.generate(document, Options.of("patterns", "patterns.yaml"));
    return new GeneratedService(generated, "patterns", folder);
  }
}
