package io.brrtrouter.codegen.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.codegen.plan.ApiPlanner;
import io.brrtrouter.openapi.read.DocumentReader;
import io.brrtrouter.openapi.read.ReadResult;
import io.brrtrouter.server.RouterServer;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** How the members of a form are encoded is said beside its schema (OAS 3.1, 4.8.15). */
class FormEncodingTest {
  private static final String DOCUMENT =
      """
      openapi: 3.1.0
      info: {title: Forms, version: '1'}
      paths:
        /inline:
          post:
            operationId: inline
            requestBody:
              required: true
              content:
                application/x-www-form-urlencoded:
                  schema: {type: object, properties: {a: {type: array, items: {type: integer}}, b: {type: object, properties: {x: {type: integer}}}}}
                  encoding: {a: {style: pipeDelimited, explode: false}, b: {style: deepObject, explode: true}}
                multipart/form-data:
                  schema: {type: object, properties: {a: {type: array, items: {type: integer}}, b: {type: object, properties: {x: {type: integer}}}}}
                  encoding: {b: {contentType: application/vnd.b+json}}
            responses: {'204': {description: done}}
        /referred:
          post:
            operationId: referred
            requestBody:
              required: true
              content:
                application/x-www-form-urlencoded:
                  schema: {$ref: '#/components/schemas/Form'}
                  encoding: {a: {style: pipeDelimited, explode: false}, b: {style: deepObject, explode: true}}
                multipart/form-data:
                  schema: {$ref: '#/components/schemas/Form'}
                  encoding: {b: {contentType: application/vnd.b+json}}
            responses: {'204': {description: done}}
      components:
        schemas:
          Form: {type: object, properties: {a: {type: array, items: {type: integer}}, b: {type: object, properties: {x: {type: integer}}}}}
      """;

  @ParameterizedTest
  @CsvSource({"/inline", "/referred"})
  void isFollowedWhereverTheSchemaStands(String path) throws Exception {
    ReadResult read = new DocumentReader(Set.of()).read("forms.yaml", DOCUMENT);
    assertThat(read.document()).as(read.render()).isNotNull();
    String part =
        """
        --xx\r
        Content-Disposition: form-data; name="b"\r
        Content-Type: application/%s\r
        \r
        {"x": 3}\r
        --xx--\r
        """;
    try (RouterServer server =
        DocumentServer.start(ApiPlanner.plan(read.document()), DocumentServer.Mode.ECHO, 0)) {
      String form = "application/x-www-form-urlencoded";
      RawClient.Answer styled = RawClient.post(server.port(), path, form, "a=1%7C2&b%5Bx%5D=3");
      String multipart = "multipart/form-data; boundary=xx";
      RawClient.Answer typed =
          RawClient.post(server.port(), path, multipart, part.formatted("vnd.b+json"));
      RawClient.Answer mistyped =
          RawClient.post(server.port(), path, multipart, part.formatted("json"));

      assertThat(body(styled)).isEqualTo("{\"a\":[1,2],\"b\":{\"x\":3}}");
      assertThat(body(typed)).isEqualTo("{\"b\":{\"x\":3}}");
      assertThat(mistyped.status()).as(mistyped.toString()).isEqualTo(400);
    }
  }

  private static String body(RawClient.Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body()).path("body").toString();
  }
}
