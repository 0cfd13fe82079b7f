package io.brrtrouter.openapi.read;

import static io.brrtrouter.openapi.read.Marked.HEAD_3_0;
import static io.brrtrouter.openapi.read.Marked.expect;
import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.openapi.Diagnostic;
import io.brrtrouter.openapi.MediaTypeObject;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.OperationObject;
import io.brrtrouter.openapi.RequestBodyObject;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Content that nobody can ask for costs its operation a type, not the document its use. */
class WrongContentTest {
  private static final String OK = "responses: {'200': {description: OK}}";
  private static final String BYTES =
      "warning: no key of 'content' is a media type: it is handed over as bytes";

  private static OperationObject only(ReadResult result) {
    OpenApi document = Objects.requireNonNull(result.document(), result::render);
    assertThat(document.operations()).hasSize(1);
    return document.operations().getFirst();
  }

  private static List<String> ranges(List<MediaTypeObject> content) {
    return content.stream().map(MediaTypeObject::range).toList();
  }

  private static List<MediaTypeObject> request(OperationObject operation) {
    RequestBodyObject body = Objects.requireNonNull(operation.requestBody());
    return body.content();
  }

  @Test
  void otherMediaTypesAreServed() {
    ReadResult result =
        expect(
            HEAD_3_0
                + "paths: {/a: {put: {requestBody: {content: {a/b: {}, §xls: {junk: 1}, c/d: {}}}, "
                + OK
                + "}}}",
            "warning: 'xls' must be a media type, such as 'text/plain'; it is ignored");
    OperationObject operation = only(result);
    assertThat(ranges(request(operation))).containsExactly("a/b", "c/d");
    assertThat(operation.degraded()).isEmpty();
  }

  @Test
  void aRequestOfNothingElseIsBytes() {
    ReadResult result =
        expect(
            HEAD_3_0
                + "paths: {/a: {put: {requestBody: {§content: {§name: {type: string}}}, "
                + OK
                + "}}}",
            BYTES,
            "warning: 'name' must be a media type, such as 'text/plain'; it is ignored");
    OperationObject operation = only(result);
    assertThat(request(operation))
        .singleElement()
        .satisfies(media -> {
          assertThat(media.range()).isEqualTo("*/*");
          assertThat(Objects.requireNonNull(media.schema()).node().json())
              .hasToString("{\"type\":\"string\",\"format\":\"binary\"}");
        });
    assertThat(operation.degraded())
        .extracting(Diagnostic::message)
        .containsExactly(BYTES.substring(9));
  }

  @Test
  void aSharedResponseDegradesWhoUsesIt() {
    ReadResult result =
        Marked.read(
            HEAD_3_0
                + "paths:\n"
                + "  /a: {get: {responses: {'200': {$ref: '#/components/responses/R'}}}}\n"
                + "  /b: {get: {"
                + OK
                + "}}\n"
                + "components: {responses: {R: {description: d, content: {JSON: {}}}}}");
    List<OperationObject> operations = Objects.requireNonNull(result.document()).operations();
    assertThat(operations.get(0).degraded()).hasSize(1);
    assertThat(ranges(operations.get(0).responses().getFirst().content())).containsExactly("*/*");
    assertThat(operations.get(1).degraded()).isEmpty();
  }

  @Test
  void aMediaTypeThatIsMeantIsServed() {
    ReadResult result =
        Marked.read(
            HEAD_3_0
                + "paths: {/a: {put: {requestBody: {content: {'a/b, c=d': {}, '*': {}}}, "
                + OK
                + "}}}");
    OperationObject operation = only(result);
    assertThat(ranges(request(operation))).containsExactly("a/b; c=d", "*/*");
    assertThat(operation.degraded()).isEmpty();
  }

  @Test
  void whatIsWrittenCountsMoreThanWhatIsMeant() {
    ReadResult result =
        Marked.read(
            HEAD_3_0
                + "paths: {/a: {put: {requestBody: {content: {'*': {}, '*/*': {example: 1}}}, "
                + OK
                + "}}}");
    assertThat(request(only(result)))
        .singleElement()
        .satisfies(media -> assertThat(media.node().json()).hasToString("{\"example\":1}"));
  }

  @Test
  void aReferenceIntoWhatIsIgnoredStillHasItsSchema() {
    ReadResult result =
        Marked.read(
            HEAD_3_0
                + "paths: {/a: {put: {requestBody: {content: {JSON: {schema: {type: integer}}}}, "
                + "responses: {'200': {description: d, content: {a/json: {schema: {$ref:"
                + " '#/paths/~1a/put/requestBody/content/JSON/schema'}}}}}}}}");
    OperationObject operation = only(result);
    String pointer =
        Objects.requireNonNull(operation.responses().getFirst().content().getFirst().schema())
            .ref();
    assertThat(pointer).isNotNull();
    assertThat(Objects.requireNonNull(result.document()).at(Objects.requireNonNull(pointer)))
        .isNotNull();
  }

  @Test
  void aSchemaThatIsAResponseAllowsEverything() {
    ReadResult result =
        expect(
            HEAD_3_0
                + "paths: {/a: {get: {responses: {'200': {description: d, content: {a/json: "
                + "{schema: {$ref: §'#/components/responses/R'}}}}}}}}\n"
                + "components: {responses: {R: {description: d}}}",
            "warning: '#/components/responses/R' must lead to a schema, but it leads to a response");
    assertThat(only(result).degraded()).hasSize(1);
  }

  @Test
  void aResponseThatIsASchemaHasNoContent() {
    ReadResult result =
        expect(
            HEAD_3_0
                + "paths: {/a: {get: {responses: {'200': {$ref: §'#/components/schemas/S'}}}}}\n"
                + "components: {schemas: {S: {type: object}}}",
            "warning: '#/components/schemas/S' must lead to a response, but it leads to a schema");
    OperationObject operation = only(result);
    assertThat(operation.degraded()).hasSize(1);
    assertThat(operation.responses().getFirst().content()).isEmpty();
  }

  @Test
  void inComponentsTheyAreErrors() {
    expect(
        HEAD_3_0
            + "paths: {}\n"
            + "components: {responses: {R: {description: d}}, "
            + "schemas: {S: {properties: {a: {$ref: §'#/components/responses/R'}}}}}",
        "error: '#/components/responses/R' must lead to a schema, but it leads to a response");
  }
}
