package io.brrtrouter.codegen.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.codegen.Generated;
import io.brrtrouter.codegen.Generator;
import io.brrtrouter.codegen.Options;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.read.DocumentReader;
import io.brrtrouter.openapi.read.ReadResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** A document as people write them: its slips are warned about, and it is served whole. */
@TestInstance(Lifecycle.PER_CLASS)
class SlipshodDocumentTest {
  private static final String PACKAGE = "com.example.slips";
  private static final String DOCUMENT =
      """
      openapi: 3.0.3
      info: {title: Slips, version: '1', motto: fast}
      generated: {by: hand}
      paths:
        /things:
          get:
            operationId: listThings
            parameters:
              - {name: all, in: query, schema: {type: boolean, default: 'false'}}
              - {name: size, in: query, schema: {type: integer, default: '20'}}
              - {name: from, in: query, schema: {type: string, default: 0}}
              - {name: sort, in: query, schema: {type: array, items: {type: string}, default: name}}
              - {name: until, in: query, schema: {type: integer, default: ''}}
            responses: {'204': {description: d}, '200': {description: d, content: {JSON: {schema: {type: object}}}}}
          post:
            operationId: addThing
            requestBody:
              content:
                application/json: {schema: {$ref: '#/components/schemas/Thing'}}
            responses: {'204': {description: d}}
        /all-things:
          post:
            operationId: putThings
            requestBody: {content: {gzip: {schema: {type: string}}}}
            responses: {'204': {description: d}, '404': {$ref: '#/components/schemas/Thing'}}
      components:
        schemas:
          Thing:
            type: object
            properties:
              count: {type: integer, default: '3', xml: {sample: 3}}
              kind: {type: {description: its kind}}
              code: {type: string, pattern: 0}
      """;

  private Generated generated;
  private GeneratedService service;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    ReadResult read = new DocumentReader(Set.of()).read("slips.yaml", DOCUMENT);
    OpenApi document = read.document();
    assertThat(document).as(read.render()).isNotNull();
    generated = Generator.generate(document, Options.of(PACKAGE, "slips.yaml"));
    service = new GeneratedService(generated, PACKAGE, folder);
  }

  @AfterAll
  void stop() throws Exception {
    service.close();
  }

  @Test
  void defaultsAreWhatTheyWereMeantToBe() throws Exception {
    RawClient.send(service.port(), "GET", "/things", List.of());
    assertThat(service.takeRequest())
        .hasToString("Request[all=false, size=20, from=0, sort=[name], until=null]");
    RawClient.post(
        service.port(), "/things", "application/json", "{\"kind\": [1], \"code\": \"c\"}");
    assertThat(service.takeRequest()).hasToString("Request[body=Thing[count=3, kind=[1], code=c]]");
  }

  @Test
  void contentOfAnyTypeIsTakenWhereNoneIsNamed() throws Exception {
    assertThat(RawClient.post(service.port(), "/all-things", "any/thing", "abc").status())
        .isEqualTo(204);
    assertThat(service.takeRequest().toString()).startsWith("Request[body=").doesNotContain("null");
  }

  @Test
  void whatCannotBeServedInFullIsListed() {
    assertThat(generated.report().degraded())
        .extracting(plan -> plan.operation().id())
        .containsExactlyInAnyOrder("listThings", "putThings");
  }
}
