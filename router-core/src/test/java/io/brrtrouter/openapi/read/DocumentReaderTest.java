package io.brrtrouter.openapi.read;

import static io.brrtrouter.openapi.read.Marked.HEAD_3_0;
import static io.brrtrouter.openapi.read.Marked.HEAD_3_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.OperationObject;
import io.brrtrouter.openapi.ParameterLocation;
import io.brrtrouter.openapi.ParameterObject;
import io.brrtrouter.openapi.RequestBodyObject;
import io.brrtrouter.openapi.SecurityRequirement;
import io.brrtrouter.openapi.SpecVersion;
import io.brrtrouter.openapi.Style;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The model: what is written, defaults filled in, inheritance done, references followed. */
class DocumentReaderTest {

  private static OpenApi read(String text) {
    ReadResult result = Marked.read(text);
    return Objects.requireNonNull(result.document(), result::render);
  }

  private static ParameterObject parameter(String members) {
    OpenApi document =
        read(
            HEAD_3_1
                + "paths: {'/{p}': {get: {parameters: [{name: p, in: path, required: true, schema: {}}, "
                + "{name: x, schema: {type: string}, "
                + members
                + "}]}}}");
    return document.operations().getFirst().parameters().getLast();
  }

  @ParameterizedTest
  @CsvSource({
    "in: query, FORM, true",
    "in: cookie, FORM, true",
    "in: header, SIMPLE, false",
    "'in: query, style: spaceDelimited', SPACE_DELIMITED, false",
    "'in: query, style: pipeDelimited', PIPE_DELIMITED, false",
    "'in: query, style: deepObject', DEEP_OBJECT, false",
    "'in: query, explode: false', FORM, false",
    "'in: header, explode: true', SIMPLE, true",
  })
  void styleAndExplodeHaveTheirDefaults(String members, Style style, boolean explode) {
    ParameterObject parameter = parameter(members);
    assertThat(parameter.style()).isEqualTo(style);
    assertThat(parameter.explode()).isEqualTo(explode);
    assertThat(parameter.required()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"label, LABEL", "matrix, MATRIX", "simple, SIMPLE"})
  void pathParametersHaveTheirStyles(String written, Style style) {
    OpenApi document =
        read(
            HEAD_3_1
                + "paths: {'/{p}': {get: {parameters: [{name: p, in: path, required: true,"
                + " x-brrtrouter-tail: true, schema: {}, style: "
                + written
                + "}]}}}");
    ParameterObject parameter = document.operations().getFirst().parameters().getFirst();
    assertThat(parameter.style()).isEqualTo(style);
    assertThat(parameter.explode()).isFalse();
    assertThat(parameter.required()).isTrue();
    assertThat(parameter.tail()).isTrue();
  }

  @Test
  void aContentParameterHasItsMediaTypesSchema() {
    OpenApi document =
        read(
            HEAD_3_1
                + "paths: {/a: {get: {parameters: [{name: q, in: query,"
                + " content: {application/json: {schema: {type: object}}}}]}}}");
    ParameterObject parameter = document.operations().getFirst().parameters().getFirst();
    assertThat(parameter.contentType()).isEqualTo("application/json");
    assertThat(parameter.schema().pointer())
        .isEqualTo("/paths/~1a/get/parameters/0/content/application~1json/schema");
  }

  @Test
  void parametersAreInheritedOverriddenAndOrdered() {
    OpenApi document =
        read(
            HEAD_3_1
                + """
                paths:
                  /{b}/{a}:
                    parameters:
                      - {name: q, in: query, schema: {type: string}}
                      - {name: a, in: path, required: true, schema: {type: string}}
                      - {name: b, in: path, required: true, schema: {type: string}}
                      - {name: X-H, in: header, schema: {type: string}}
                    get:
                      parameters:
                        - {name: c, in: cookie, schema: {type: string}}
                        - {name: q, in: query, required: true, schema: {type: integer}}
                        - {name: x-h, in: header, required: true, schema: {type: string}}
                        - {name: Authorization, in: header, schema: {type: string}}
                """);
    assertThat(document.operations().getFirst().parameters())
        .extracting(ParameterObject::name, ParameterObject::in, ParameterObject::required)
        .containsExactly(
            tuple("b", ParameterLocation.PATH, true),
            tuple("a", ParameterLocation.PATH, true),
            tuple("q", ParameterLocation.QUERY, true),
            tuple("x-h", ParameterLocation.HEADER, true),
            tuple("c", ParameterLocation.COOKIE, false));
  }

  @Test
  void operationsComeInTheOrderOfTheDocument() {
    OpenApi document =
        read(
            HEAD_3_1 + "paths: {/b: {put: {}, get: {operationId: x}}, /a: {delete: {}, head: {}}}");
    assertThat(document.operations())
        .extracting(
            OperationObject::method,
            OperationObject::path,
            OperationObject::id,
            OperationObject::idIsDeclared)
        .containsExactly(
            tuple("PUT", "/b", "putB", false),
            tuple("GET", "/b", "x", true),
            tuple("DELETE", "/a", "deleteA", false),
            tuple("HEAD", "/a", "headA", false));
  }

  @Test
  void idsAreMadeOfMethodAndPathAndAreUnique() {
    OpenApi document =
        read(
            HEAD_3_1
                + """
                paths:
                  /pets/{pet-id}/toys.json:
                    parameters: [{name: pet-id, in: path, required: true, schema: {}}]
                    get: {}
                  /pets-list: {get: {}}
                  /pets/list: {get: {}}
                  /pets_list: {get: {operationId: getPetsList2}}
                  /: {get: {}}
                """);
    assertThat(document.operations())
        .extracting(OperationObject::id)
        .containsExactly(
            "getPetsByPetIdToysJson", "getPetsList", "getPetsList3", "getPetsList2", "get");
  }

  @Test
  void securityIsInheritedUnlessTheOperationSaysOtherwise() {
    OpenApi document =
        read(
            HEAD_3_1
                + """
                security: [{key: []}, {}]
                paths:
                  /a:
                    get: {}
                    put: {security: []}
                    post: {security: [{key: [], token: [read, write]}]}
                components:
                  securitySchemes:
                    key: {type: apiKey, in: header, name: X-Key}
                    token: {type: http, scheme: Bearer}
                """);
    assertThat(document.operations())
        .extracting(OperationObject::security)
        .containsExactly(
            List.of(
                new SecurityRequirement(Map.of("key", List.of())),
                new SecurityRequirement(Map.of())),
            List.of(),
            List.of(
                new SecurityRequirement(
                    Map.of("key", List.of(), "token", List.of("read", "write")))));
    assertThat(document.securitySchemes().values())
        .extracting("name", "type", "in", "parameterName", "httpScheme")
        .containsExactly(
            tuple("key", "apiKey", ParameterLocation.HEADER, "X-Key", null),
            tuple("token", "http", null, null, "bearer"));
  }

  @Test
  void bodiesAndResponsesAreFollowed() {
    OpenApi document =
        read(
            HEAD_3_0
                + """
                paths:
                  /a:
                    post:
                      tags: [one, two]
                      deprecated: true
                      requestBody: {$ref: '#/components/requestBodies/B'}
                      responses:
                        201:
                          description: Made
                          headers:
                            Location: {required: true, schema: {type: string}}
                            content-type: {schema: {type: string}}
                        4XX: {$ref: '#/components/responses/E'}
                        default: {description: Else}
                components:
                  requestBodies:
                    B:
                      required: true
                      content:
                        text/plain: {}
                        application/json: {schema: {type: object}}
                  responses:
                    E: {description: Error, content: {'*/*': {schema: {type: string}}}}
                """);
    OperationObject operation = document.operations().getFirst();
    RequestBodyObject body = Objects.requireNonNull(operation.requestBody());
    assertThat(operation.tags()).containsExactly("one", "two");
    assertThat(operation.deprecated()).isTrue();
    assertThat(body.required()).isTrue();
    assertThat(body.content())
        .extracting("range")
        .containsExactly("text/plain", "application/json");
    assertThat(body.content().getFirst().schema()).isNull();
    assertThat(operation.responses())
        .extracting("status", "description")
        .containsExactly(tuple("201", "Made"), tuple("4XX", "Error"), tuple("default", "Else"));
    ParameterObject location = operation.responses().getFirst().headers().getFirst();
    assertThat(operation.responses().getFirst().headers()).hasSize(1);
    assertThat(location.name()).isEqualTo("Location");
    assertThat(location.style()).isEqualTo(Style.SIMPLE);
    assertThat(operation.responses().get(1).content().getFirst().pointer())
        .isEqualTo("/components/responses/E/content/*~1*");
  }

  @ParameterizedTest
  @CsvSource({
    "/, ''",
    "/v1/, /v1",
    "https://example.com, ''",
    "https://example.com/v1/x/, /v1/x",
    "https://example.com/v1?a=b#c, /v1",
    "//example.com/v1, /v1",
    "v1, /v1",
    "localhost:8080/api, /api",
    "www.example.com, ''",
    "'{scheme}://h{port}/{base}', /b/c",
  })
  void theBasePathIsThatOfTheFirstServer(String url, String path) {
    OpenApi document =
        read(
            HEAD_3_1
                + "paths: {}\nservers:\n  - {url: '"
                + url
                + "', variables: {scheme: {default: https}, port: {default: ':80'},"
                + " base: {default: b/c}}}\n  - {url: /other}");
    assertThat(document.basePath()).isEqualTo(path);
  }

  @Test
  void theDocumentSaysWhatItIs() {
    OpenApi document = read(HEAD_3_1 + "components: {schemas: {B: true, A: {}}}");
    assertThat(document.version()).isEqualTo(SpecVersion.V3_1);
    assertThat(document.title()).isEqualTo("T");
    assertThat(document.apiVersion()).isEqualTo("1");
    assertThat(document.basePath()).isEmpty();
    assertThat(document.operations()).isEmpty();
    assertThat(document.schemas().keySet()).containsExactly("B", "A");
    assertThat(document.files()).containsExactly("api.yaml");
  }

  @Test
  void aKeyThatIsNoPathDegradesItsOperations() {
    OpenApi document = read(HEAD_3_1 + "paths: {'/a#b': {get: {}}, /c: {get: {}}}");
    assertThat(document.operations())
        .extracting(operation -> operation.degraded().size())
        .containsExactly(1, 0);
    assertThat(document.operations().getFirst().degraded().getFirst().position())
        .hasToString("api.yaml:3:18");
  }

  @Test
  void oneOperationAtTwoPathsGetsTwoIds() {
    ReadResult result =
        Marked.read(
            HEAD_3_1
                + """
                paths:
                  /a: {$ref: '#/components/pathItems/P'}
                  /b: {$ref: '#/components/pathItems/P'}
                components: {pathItems: {P: {get: {operationId: x}}}}
                """);
    assertThat(Objects.requireNonNull(result.document()).operations())
        .extracting(OperationObject::id)
        .containsExactly("x", "x2");
    assertThat(result.diagnostics()).hasSize(1);
  }

  @Test
  void aFileThatIsNotThereIsSaid() {
    ReadResult result = new DocumentReader(Set.of()).read(Path.of("nowhere", "api.yaml"));
    assertThat(result.failed()).isTrue();
    assertThat(result.render())
        .isEqualTo(
            "nowhere/api.yaml:1:1: error: 'nowhere/api.yaml' cannot be read:"
                + " there is no such file\n");
  }
}
