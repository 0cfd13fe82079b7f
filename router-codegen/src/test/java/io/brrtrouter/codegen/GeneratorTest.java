package io.brrtrouter.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.read.DocumentReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratorTest {
  private static final String DOCUMENT =
      """
      openapi: 3.0.3
      info: { title: Base, version: '1' }
      servers: [{ url: 'https://a.example/v2' }]
      paths:
        /pets:
          get:
            operationId: listPets
            x-cors: { origins: ['*'] }
            x-brrtrouter-deadline-ms: 500
            responses: { '200': { description: ok, content: { application/xml: { schema: { type: object } } } } }
      """;

  @Test
  void identicalInputGivesIdenticalBytes() throws Exception {
    assertThat(GoldenTest.generate("pets").files())
        .containsExactlyEntriesOf(GoldenTest.generate("pets").files());
  }

  @Test
  void routesAreAsTheDocumentWritesThemUnlessAskedFor() {
    Options options = Options.of("p", "base.yaml");
    assertThat(binding(options)).contains("Method.GET, \"/pets\"");
    assertThat(binding(options.withBasePath(true))).contains("Method.GET, \"/v2/pets\"");
  }

  @Test
  void extensionsReachTheRuntime() {
    assertThat(binding(Options.of("p", "base.yaml")))
        .contains(".extension(\"x-cors\", \"{\\\"origins\\\":[\\\"*\\\"]}\")")
        .contains(".extension(\"x-brrtrouter-deadline-ms\", 500)");
  }

  @Test
  void theReportSaysWhyAndWhere() {
    assertThat(Generator.generate(document(), Options.of("p", "base.yaml")).report().json())
        .isEqualTo(
            """
            {
              "typed" : [ ],
              "degraded" : [ {
                "operationId" : "listPets",
                "method" : "GET",
                "path" : "/pets",
                "reasons" : [ {
                  "message" : "responses of application/xml are bytes of the controller's own making",
                  "location" : "base.yaml:10:74"
                } ]
              } ],
              "fastPath" : {
                "schemas" : 0,
                "generated" : 0,
                "validators" : [ ],
                "parameters" : {
                  "declared" : 0,
                  "compiled" : 0,
                  "validators" : [ ]
                }
              }
            }
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "petstore.yaml, petstore",
    "my api (v2).json, my-api-v2-",
    ".yaml, yaml",
    "日本.yaml, openapi",
    "a/../../b.json, a-..-..-b"
  })
  void theResourceIsCalledAfterTheFile(String file, String name) {
    assertThat(Options.of("p", file).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a..b", "class", "a.1", "a b", "a;b"})
  void whatIsNoPackageIsRefused(String packageName) {
    assertThatThrownBy(() -> Options.of(packageName, "a.yaml"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not a package name");
  }

  private static String binding(Options options) {
    byte[] source = Generator.generate(document(), options).files().get("p/ListPetsOperation.java");
    return new String(Objects.requireNonNull(source), StandardCharsets.UTF_8);
  }

  private static OpenApi document() {
    return Objects.requireNonNull(
        new DocumentReader(Set.of()).read("base.yaml", DOCUMENT).document());
  }
}
