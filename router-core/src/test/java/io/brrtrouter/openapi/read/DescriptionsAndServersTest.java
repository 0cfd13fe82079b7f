package io.brrtrouter.openapi.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.OperationObject;
import io.brrtrouter.openapi.ParameterObject;
import io.brrtrouter.openapi.ResponseObject;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a document says to readers, and where its operations are. */
class DescriptionsAndServersTest {
  private static final String DOCUMENT =
      """
      openapi: VERSION
      info: { title: T, version: '1' }
      tags:
        - { name: things, description: All kinds. }
        - { name: none }
      paths:
        /things/{id}:
          parameters:
            - { $ref: '#/components/parameters/Id', description: Beside }
          post:
            operationId: post
            tags: [things, undeclared]
            requestBody: { $ref: '#/components/requestBodies/Thing', description: Beside }
            responses:
              '200': { $ref: '#/components/responses/Thing', description: Beside }
              '201': { $ref: '#/components/responses/Thing' }
              '202': { $ref: '#/components/responses/Alias' }
      components:
        parameters:
          Id: { name: id, in: path, required: true, description: Own, schema: { type: string } }
        requestBodies:
          Thing: { description: Own, content: { text/plain: {} } }
        headers:
          Total: { description: Own, schema: { type: integer } }
        links:
          Next: { operationId: post, parameters: { id: $response.body#/next } }
        responses:
          Alias: { $ref: '#/components/responses/Thing', description: Alias }
          Thing:
            description: Own
            headers:
              X-Total: { $ref: '#/components/headers/Total', description: Beside }
            links:
              next: { $ref: '#/components/links/Next' }
              self: { operationRef: '#/paths/~1things~1{id}/post' }
      """;

  private static OpenApi read(String text) {
    ReadResult result = Marked.read(text);
    return Objects.requireNonNull(result.document(), result::render);
  }

  private static OpenApi document(String version) {
    return read(DOCUMENT.replace("VERSION", version));
  }

  @ParameterizedTest
  @CsvSource({"3.1.0, Beside, Alias", "3.0.3, Own, Own"})
  void whatStandsBesideAReferenceCountsIn31Alone(String version, String beside, String alias) {
    OperationObject operation = document(version).operations().getFirst();
    ParameterObject id = operation.parameters().getFirst();
    assertThat(id.description()).isEqualTo(beside);
    assertThat(Objects.requireNonNull(operation.requestBody()).description()).isEqualTo(beside);
    assertThat(operation.responses())
        .extracting(ResponseObject::description)
        .containsExactly(beside, "Own", alias);
    assertThat(operation.responses().getFirst().headers().getFirst().description())
        .isEqualTo(beside);
  }

  @Test
  void linksAreKeptInTheModelAndInTheBundle() {
    OpenApi document = document("3.1.0");
    ResponseObject response = document.operations().getFirst().responses().getFirst();
    assertThat(response.links().keySet()).containsExactly("next", "self");
    assertThat(String.valueOf(response.links().get("next").json().at("/parameters/id")))
        .isEqualTo("\"$response.body#/next\"");
    assertThat(document.bundle().at("/components/links/Next/operationId").asString())
        .isEqualTo("post");
    assertThat(
            document.bundle().at("/components/responses/Thing/links/self/operationRef").asString())
        .isEqualTo("#/paths/~1things~1{id}/post");
  }

  @Test
  void tagsHaveTheirDescriptions() {
    OpenApi document = document("3.1.0");
    assertThat(document.tags()).containsOnlyKeys("things", "none");
    assertThat(document.tags()).containsEntry("things", "All kinds.").containsEntry("none", "");
    assertThat(document.operations().getFirst().tags()).containsExactly("things", "undeclared");
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', /top",
    "'servers: [{url: https://h/item/}, {url: /second}]', '', /item",
    "'servers: [{url: /item}]', 'servers: [{url: ../own/}]', /own",
    "'', 'servers: [{url: https://other.host}]', ''",
    "'', 'servers: []', /top",
    "'', 'servers: [{url: \"./{v}/x\", variables: {v: {default: v2}}}]', /v2/x",
  })
  void theNearestServersAreThoseOfAnOperation(String item, String own, String path) {
    String text =
        """
        openapi: 3.1.0
        info: { title: T, version: '1' }
        servers: [{url: https://h/top}]
        paths:
          /a:
            ITEM
            get:
              OWN
              responses: { default: { description: d } }
        """
            .replace("ITEM", item.isEmpty() ? "summary: s" : item)
            .replace("OWN", own.isEmpty() ? "summary: s" : own);
    assertThat(read(text).operations().getFirst().basePath()).isEqualTo(path);
  }

  @Test
  void anOperationsParameterStandsInForThatOfItsPathItem() {
    OpenApi document =
        read(
            """
            openapi: 3.0.3
            info: { title: T, version: '1' }
            paths:
              /a:
                parameters:
                  - { name: x, in: query, required: true, schema: { type: string } }
                  - { name: x, in: header, schema: { type: string } }
                  - { name: X-Y, in: header, schema: { type: string } }
                get:
                  parameters:
                    - { name: x, in: query, schema: { type: integer } }
                    - { name: x-y, in: header, required: true, schema: { type: integer } }
                  responses: { default: { description: d } }
                put:
                  responses: { default: { description: d } }
            """);
    assertThat(document.operations().getFirst().parameters())
        .extracting(p -> p.in() + " " + p.name() + " " + p.required())
        .containsExactly("QUERY x false", "HEADER x false", "HEADER x-y true");
    assertThat(document.operations().getLast().parameters())
        .extracting(p -> p.in() + " " + p.name() + " " + p.required())
        .containsExactly("QUERY x true", "HEADER x false", "HEADER X-Y false");
  }
}
