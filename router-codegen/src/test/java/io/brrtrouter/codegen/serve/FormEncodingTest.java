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
        /parts:
          post:
            operationId: parts
            requestBody:
              required: true
              content:
                multipart/form-data:
                  schema:
                    type: object
                    properties:
                      commas: {type: array, items: {type: integer}}
                      deep: {type: object, properties: {x: {type: integer}, y: {type: string}}}
                      pipes: {type: array, items: {type: string}}
                      image: {type: string, format: binary}
                      text: {type: string}
                  encoding:
                    commas: {style: form, explode: false}
                    deep: {style: deepObject, explode: true}
                    pipes: {style: pipeDelimited, explode: false, contentType: application/json}
                    image:
                      contentType: 'image/png, image/jpeg'
                      headers:
                        X-Width: {required: true, schema: {type: integer, minimum: 1}}
                        X-Tags: {schema: {type: array, items: {type: string}, maxItems: 2}}
                        X-Shared: {$ref: '#/components/headers/Shared'}
                        Content-Type: {required: true, schema: {type: integer}}
            responses: {'204': {description: done}}
      components:
        headers:
          Shared: {schema: {type: string, enum: [a, b]}}
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          3.1.0 ~ commas: 1,2,3 ~ {"commas":[1,2,3]}
          3.1.0 ~ commas: 1,x ~ 400 /commas/1
          3.1.0 ~ deep[x]: 5; deep[y]: a=b & c+d% ~ {"deep":{"x":5,"y":"a=b & c+d%"}}
          3.1.0 ~ deep[x]: a ~ 400 /deep/x
          3.1.0 ~ pipes: a|b,c; text: x ~ {"text":"x","pipes":["a","b,c"]}
          3.0.3 ~ deep: {"x": 5} ~ {"deep":{"x":5}}
          3.0.3 ~ commas: 1; commas: 2 ~ {"commas":[1,2]}
          """)
  void multipartFormsHaveStylesFrom31On(String version, String parts, String expected)
      throws Exception {
    ReadResult read =
        new DocumentReader(Set.of()).read("forms.yaml", DOCUMENT.replace("3.1.0", version));
    try (RouterServer server =
        DocumentServer.start(ApiPlanner.plan(read.document()), DocumentServer.Mode.ECHO, 0)) {
      StringBuilder form = new StringBuilder();
      for (String part : parts.split("; ")) {
        String[] pair = part.split(": ", 2);
        form.append("--xx\r\nContent-Disposition: form-data; name=\"").append(pair[0]);
        form.append("\"\r\n\r\n").append(pair[1]).append("\r\n");
      }
      RawClient.Answer answer = post(server, form + "--xx--");

      if (expected.startsWith("400 ")) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.body()).contains("\"" + expected.substring(4) + "\"");
      } else {
        assertThat(body(answer)).isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Content-Type: image/png; X-Width: 5 | 200
          Content-Type: image/jpeg; X-Width: 5; X-Tags: a,b; X-Shared: b | 200
          Content-Type: image/gif; X-Width: 5 | 400
          Content-Type: image/png | 400
          Content-Type: image/png; X-Width: 0 | 400
          Content-Type: image/png; X-Width: wide | 400
          Content-Type: image/png; X-Width: 5; X-Tags: a,b,c | 400
          Content-Type: image/png; X-Width: 5; X-Shared: c | 400
          """)
  void theHeaderFieldsOfPartsAreHeldAgainstTheirEncoding(String fields, int status)
      throws Exception {
    ReadResult read = new DocumentReader(Set.of()).read("forms.yaml", DOCUMENT);
    try (RouterServer server =
        DocumentServer.start(ApiPlanner.plan(read.document()), DocumentServer.Mode.ECHO, 0)) {
      String head = "--xx\r\nContent-Disposition: form-data; name=\"image\"\r\n";
      String form = head + fields.replace("; ", "\r\n") + "\r\n\r\npng\r\n--xx--";
      RawClient.Answer answer = post(server, form);

      assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
      if (status == 400) {
        assertThat(answer.body()).contains("\"/image\"");
      }
    }
  }

  private static RawClient.Answer post(RouterServer server, String form) throws Exception {
    return RawClient.post(server.port(), "/parts", "multipart/form-data; boundary=xx", form);
  }

  private static String body(RawClient.Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body()).path("body").toString();
  }
}
