package io.brrtrouter.codegen.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.codegen.plan.OperationPlan;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each media type of a request's content is decoded by its own schema to its own type. */
@TestInstance(Lifecycle.PER_CLASS)
class MediaTypesTest {
  private static final String PACKAGE = "com.example.media";
  private static final String DOCUMENT =
      """
      openapi: 3.1.0
      info: {title: Media, version: '1'}
      paths:
        /differ:
          post:
            operationId: differ
            requestBody:
              required: true
              content:
                application/x-www-form-urlencoded: {schema: {type: object, required: [b], properties: {b: {type: boolean}}}}
                application/json: {schema: {type: object, required: [a], properties: {a: {type: integer}}}}
                application/json-patch+json: {schema: {type: array, items: {type: string}}}
                application/vnd.note+json: {schema: {type: object, required: [v1], properties: {v1: {type: integer}}}}
                application/vnd.note+json;version=2: {schema: {type: object, required: [v2], properties: {v2: {type: integer}}}}
                application/*+json: {schema: {type: object, required: [suffix], properties: {suffix: {type: integer}}}}
                application/xml: {schema: {$ref: '#/components/schemas/Json'}}
                text/csv: {}
                text/*: {schema: {type: string, maxLength: 3}}
                image/*: {}
                image/png: {schema: {type: string, format: binary}}
            responses: {'204': {description: done}}
        /any:
          post:
            operationId: any
            requestBody:
              content:
                '*/*': {schema: {type: string, format: binary}}
                application/*: {schema: {type: object, additionalProperties: {type: integer}}}
            responses: {'204': {description: done}}
        /agree:
          post:
            operationId: agree
            requestBody:
              content:
                application/json: {schema: {$ref: '#/components/schemas/Json'}}
                application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Json'}}
                application/merge-patch+json: {schema: {$ref: '#/components/schemas/Json'}}
            responses: {'204': {description: done}}
        /foreign:
          post:
            operationId: foreign
            requestBody: {content: {application/xml: {schema: {$ref: '#/components/schemas/Json'}}}}
            responses: {'204': {description: done}}
        /named-alike:
          post:
            operationId: namedAlike
            requestBody:
              required: true
              content:
                application/json: {schema: {$ref: '#/components/schemas/Json'}}
                application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Form'}}
            responses: {'204': {description: done}}
      components:
        schemas:
          Json: {type: object, properties: {a: {type: integer}}}
          Form: {type: object, properties: {b: {type: integer}}}
      """;

  private ServedTwice served;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    served = ServedTwice.of("media.yaml", DOCUMENT, PACKAGE, folder);
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
          /differ | application/json | {"a": 1} | Json | DifferBody
          /differ | application/json; charset=utf-8 | {"a": 1} | Json | DifferBody
          /differ | Application/JSON;charset="UTF-8" | {"a": 1} | Json | DifferBody
          /differ | application/x-www-form-urlencoded | b=true | Form | DifferBodyForm
          /differ | application/json-patch+json | ["a"] | JsonPatchJson | List
          /differ | application/vnd.note+json | {"v1": 1} | VndNoteJson | DifferBodyVndNoteJson
          /differ | application/vnd.note+json;version=1 | {"v1": 1} | VndNoteJson | DifferBodyVndNoteJson
          /differ | application/vnd.note+json;version=2 | {"v2": 1} | VndNoteJson2 | DifferBodyVndNoteJson2
          /differ | application/vnd.note+json; version=2; charset=utf-8 | {"v2": 1} | VndNoteJson2 | DifferBodyVndNoteJson2
          /differ | application/geo+json | {"suffix": 1} | Json2 | DifferBodyJson2
          /differ | application/xml | <a>1</a> | Xml | stream
          /differ | application/xml; charset=utf-16 | <a>1</a> | Xml | stream
          /differ | text/plain | abc | Text | String
          /differ | text/csv | a,b,c | Csv | String
          /differ | image/png | png | Png | stream
          /differ | image/gif | gif | Image | stream
          /any | text/plain | abc | Any2 | stream
          /any | application/json | {"a": 1} | Application | Map
          /any | application/vnd.x+json | {"a": 1} | Application | Map
          /agree | application/json | {"a": 1} | | Json
          /agree | application/merge-patch+json | {"a": 1} | | Json
          /agree | application/x-www-form-urlencoded | a=1 | | Json
          /foreign | application/xml | <a>1</a> | | stream
          /named-alike | application/json | {"a": 1} | Json | Json
          /named-alike | application/x-www-form-urlencoded | b=1 | Form | Form
          """)
  void becomesTheTypeOfTheMostSpecificRange(
      String target, String type, String content, String branch, String value) throws Exception {
    RawClient.Answer answer = RawClient.post(served.service().port(), target, type, content);
    Record request = served.service().takeRequest();
    RawClient.Answer echoed = RawClient.post(served.echo().port(), target, type, content);

    assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    assertThat(echoed.status()).as(echoed.toString()).isEqualTo(200);
    Object body = component(request, "body");
    if (branch != null) {
      assertThat(body.getClass().getSimpleName()).isEqualTo(branch);
      assertThat(body.getClass().getInterfaces()[0].getSimpleName()).isEqualTo("Body");
      body = component((Record) body, "value");
    }
    switch (value) {
      case "stream" -> assertThat(body).isInstanceOf(InputStream.class);
      case "List" -> assertThat(body).isInstanceOf(List.class);
      case "Map" -> assertThat(body).isInstanceOf(Map.class);
      default -> assertThat(body.getClass().getSimpleName()).isEqualTo(value);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /differ | application/json | {"b": true} | 400
          /differ | application/json | {"v1": 1} | 400
          /differ | application/x-www-form-urlencoded | a=1 | 400
          /differ | application/vnd.note+json;version=2 | {"v1": 1} | 400
          /differ | application/vnd.note+json | {"v2": 1} | 400
          /differ | application/geo+json | {"a": 1} | 400
          /differ | application/json; charset=utf-16 | {"a": 1} | 415
          /differ | text/plain | abcd | 400
          /differ | application/yaml | a: 1 | 415
          /differ | audio/mpeg | 1 | 415
          /differ | application/ | 1 | 415
          /any | application/json | {"a": "x"} | 400
          /agree | application/xml | <a/> | 415
          """)
  void isHeldAgainstItsOwnSchema(String target, String type, String content, int status)
      throws Exception {
    RawClient.Answer answer = RawClient.post(served.service().port(), target, type, content);
    RawClient.Answer echoed = RawClient.post(served.echo().port(), target, type, content);

    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(echoed.status()).as(echoed.toString()).isEqualTo(status);
  }

  @Test
  void bytesBesideWhatIsTypedAreNotedAndAloneTheyDegrade() {
    assertThat(served.generated().report().degraded())
        .singleElement()
        .satisfies(plan -> assertThat(plan.operation().id()).isEqualTo("foreign"));
    assertThat(served.generated().report().typed())
        .filteredOn(plan -> !plan.notes().isEmpty())
        .singleElement()
        .extracting(OperationPlan::notes)
        .asString()
        .contains("content of application/xml is handed over as bytes");
  }

  private static Object component(Record record, String name) throws ReflectiveOperationException {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      if (component.getName().equals(name)) {
        component.getAccessor().setAccessible(true);
        return component.getAccessor().invoke(record);
      }
    }
    throw new AssertionError(record + " has no " + name);
  }
}
