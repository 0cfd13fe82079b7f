package io.brrtrouter.openapi.read;

import static io.brrtrouter.openapi.read.Marked.HEAD_3_0;
import static io.brrtrouter.openapi.read.Marked.HEAD_3_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.OperationObject;
import io.brrtrouter.openapi.Schema;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents of several files, and references of every kind. */
class BundlingTest {
  @TempDir Path path;
  private Folder folder;

  @BeforeEach
  void anEmptyFolder() {
    folder = new Folder(path);
  }

  private static String pretty(OpenApi document, String pointer) {
    return document.bundle().at(pointer).toString().replace('"', '\'');
  }

  @Test
  void aDocumentOfOneFileStaysAsItIs() {
    OpenApi document =
        folder
            .with(
                "api.yaml",
                HEAD_3_0
                    + "paths: {}\ncomponents: {schemas: {A: {$ref: '#/components/schemas/B'}, B: {}}}")
            .document();
    assertThat(pretty(document, "/components"))
        .isEqualTo("{'schemas':{'A':{'$ref':'#/components/schemas/B'},'B':{}}}");
  }

  @Test
  void schemasOfOtherFilesBecomeComponentsUnderTheirNames() {
    OpenApi document =
        folder
            .with(
                "api.yaml",
                HEAD_3_0
                    + """
                    paths:
                      /pets:
                        get:
                          responses:
                            '200':
                              description: OK
                              content:
                                application/json: {schema: {$ref: 'schemas/pets.yaml#/Pet'}}
                    components:
                      schemas:
                        Tag: {type: integer}
                    """)
            .with(
                "schemas/pets.yaml",
                """
                Pet: {properties: {tag: {$ref: '#/Tag'}, home: {$ref: ../home.json}}}
                Tag: {type: string}
                """)
            .with(
                "home.json", "{\"properties\": {\"pet\": {\"$ref\": \"schemas/pets.yaml#/Pet\"}}}")
            .document();
    assertThat(pretty(document, "/paths/~1pets/get/responses/200/content"))
        .isEqualTo("{'application/json':{'schema':{'$ref':'#/components/schemas/Pet'}}}");
    assertThat(pretty(document, "/components/schemas"))
        .isEqualTo(
            "{'Tag':{'type':'integer'},"
                + "'Pet':{'properties':{'tag':{'$ref':'#/components/schemas/pets_Tag'},"
                + "'home':{'$ref':'#/components/schemas/home'}}},"
                + "'pets_Tag':{'type':'string'},"
                + "'home':{'properties':{'pet':{'$ref':'#/components/schemas/Pet'}}}}");
    assertThat(document.files())
        .extracting(file -> Path.of(file).getFileName().toString())
        .containsExactly("api.yaml", "pets.yaml", "home.json");
  }

  @Test
  void placesStayThoseOfTheFiles() {
    OpenApi document =
        folder
            .with(
                "api.yaml", HEAD_3_0 + "paths: {}\ncomponents: {schemas: {Pet: {$ref: pet.yaml}}}")
            .with("pet.yaml", "# a pet\ntype: object\n")
            .document();
    Schema pet = Objects.requireNonNull(document.schemas().get("Pet"));
    assertThat(pet.position()).hasToString(path.resolve("pet.yaml") + ":2:1");
  }

  @Test
  void aComponentThatOnlyRefersBecomesWhatItRefersTo() {
    OpenApi document =
        folder
            .with(
                "api.yaml",
                HEAD_3_0
                    + """
                    paths: {}
                    components:
                      schemas:
                        Cat: {$ref: 'animals.yaml#/definitions/Pet'}
                        Dog: {$ref: 'animals.yaml#/definitions/Pet'}
                        Home: {properties: {pet: {$ref: 'animals.yaml#/definitions/Pet'}}}
                    """)
            .with(
                "animals.yaml",
                "definitions: {Pet: {properties: {parent: {$ref: '#/definitions/Pet'}}}}")
            .document();
    assertThat(pretty(document, "/components/schemas"))
        .isEqualTo(
            "{'Cat':{'properties':{'parent':{'$ref':'#/components/schemas/Cat'}}},"
                + "'Dog':{'$ref':'#/components/schemas/Cat'},"
                + "'Home':{'properties':{'pet':{'$ref':'#/components/schemas/Cat'}}}}");
  }

  @Test
  void partsOfEveryKindComeAlong() {
    OpenApi document =
        folder
            .with(
                "api.yaml",
                HEAD_3_0
                    + """
                    paths:
                      /pets/{id}: {$ref: 'paths.yaml#/pet'}
                    """)
            .with(
                "paths.yaml",
                """
                pet:
                  parameters: [{$ref: 'parts.yaml#/parameters/Id'}]
                  post:
                    requestBody: {$ref: 'parts.yaml#/bodies/Pet'}
                    responses:
                      '200': {$ref: 'parts.yaml#/responses/Pet'}
                """)
            .with(
                "parts.yaml",
                """
                parameters: {Id: {name: id, in: path, required: true, schema: {type: integer}}}
                bodies: {Pet: {content: {application/json: {schema: {type: object}}}}}
                responses: {Pet: {description: OK, headers: {X-A: {$ref: '#/headers/A'}}}}
                headers: {A: {schema: {type: string}}}
                """)
            .document();
    OperationObject operation = document.operations().getFirst();
    assertThat(operation.pointer()).isEqualTo("/paths/~1pets~1{id}/post");
    assertThat(operation.parameters().getFirst().schema().pointer())
        .isEqualTo("/components/parameters/Id/schema");
    assertThat(operation.responses().getFirst().headers().getFirst().name()).isEqualTo("X-A");
    assertThat(document.at("/components/requestBodies/Pet/content")).isNotNull();
    assertThat(document.bundle().toString()).doesNotContain(".yaml");
  }

  @Test
  void pathItemsOfTheSameFileStandWhereTheyAreUsed() {
    OpenApi document =
        folder
            .with(
                "api.yaml",
                HEAD_3_1
                    + """
                    paths:
                      /a: {$ref: '#/components/pathItems/P', summary: of a}
                      /b: {$ref: '#/components/pathItems/P'}
                    components: {pathItems: {P: {summary: of both, get: {}}}}
                    """)
            .document();
    assertThat(document.operations())
        .extracting(OperationObject::pointer)
        .containsExactly("/paths/~1a/get", "/paths/~1b/get");
    assertThat(pretty(document, "/paths/~1a")).isEqualTo("{'summary':'of a','get':{}}");
  }

  @Test
  void whatIsDataIsNeverAReference() {
    String data = "{$ref: nowhere.yaml}";
    OpenApi document =
        folder
            .with(
                "api.yaml",
                HEAD_3_1
                    + "paths: {}\nx-a: "
                    + data
                    + "\ncomponents: {schemas: {S: {example: "
                    + data
                    + ", examples: ["
                    + data
                    + "], default: "
                    + data
                    + ", enum: ["
                    + data
                    + "], const: "
                    + data
                    + ", properties: {$ref: {type: string}}}},"
                    + " examples: {E: {value: "
                    + data
                    + "}}}")
            .document();
    assertThat(pretty(document, "/components/schemas/S/const"))
        .isEqualTo("{'$ref':'nowhere.yaml'}");
  }

  @Test
  void pointersMayBeEscapedAndLeadOverReferences() {
    OpenApi document =
        folder
            .with(
                "api.yaml",
                HEAD_3_0
                    + """
                    paths: {}
                    components:
                      schemas:
                        A: {$ref: '#/components/schemas/B'}
                        B: {properties: {'a/b ~c': {type: string}}}
                        C: {$ref: '#/components/schemas/A/properties/a~1b%20~0c'}
                    """)
            .document();
    Schema c = Objects.requireNonNull(document.schemas().get("C"));
    assertThat(document.resolve(c).node().get("type")).isNotNull();
    assertThat(pretty(document, "/components/schemas/C"))
        .isEqualTo("{'$ref':'#/components/schemas/B/properties/a~1b%20~0c'}");
  }

  @Test
  void anchorsAndIdsBecomePointers() {
    OpenApi document =
        folder
            .with(
                "api.yaml",
                HEAD_3_1
                    + """
                    paths: {}
                    components:
                      schemas:
                        A: {$ref: '#here'}
                        B: {$anchor: here, type: string}
                        C: {$id: 'https://example.com/c', $defs: {D: {type: integer}}, $ref: '#/$defs/D'}
                        E: {$ref: 'https://example.com/c#/$defs/D'}
                        F: {$id: sub/, $ref: g.yaml}
                    """)
            .with("sub/g.yaml", "type: boolean")
            .document();
    assertThat(pretty(document, "/components/schemas"))
        .isEqualTo(
            "{'A':{'$ref':'#/components/schemas/B'},'B':{'$anchor':'here','type':'string'},"
                + "'C':{'$defs':{'D':{'type':'integer'}},'$ref':'#/components/schemas/C/$defs/D'},"
                + "'E':{'$ref':'#/components/schemas/C/$defs/D'},"
                + "'F':{'$ref':'#/components/schemas/g'},'g':{'type':'boolean'}}");
  }

  @Test
  void mappingsOfDiscriminatorsAreReferencesToo() {
    OpenApi document =
        folder
            .with(
                "api.yaml",
                HEAD_3_0
                    + "paths: {}\ncomponents: {schemas: {Pet: {$ref: 'pets.yaml#/components/schemas/Pet'}}}")
            .with(
                "pets.yaml",
                """
                components:
                  schemas:
                    Pet:
                      oneOf: [{$ref: '#/components/schemas/Dog'}]
                      discriminator: {propertyName: k, mapping: {d: Dog, e: '#/components/schemas/Dog'}}
                    Dog: {properties: {k: {type: string}}}
                """)
            .document();
    assertThat(pretty(document, "/components/schemas/Pet/discriminator/mapping"))
        .isEqualTo("{'d':'#/components/schemas/Dog','e':'#/components/schemas/Dog'}");
  }

  @Test
  void aFileMayReferBackToTheDocument() {
    OpenApi document =
        folder
            .with(
                "api.yaml",
                HEAD_3_0 + "paths: {}\ncomponents: {schemas: {A: {items: {$ref: b.yaml}}}}")
            .with("b.yaml", "properties: {a: {$ref: 'api.yaml#/components/schemas/A'}}")
            .document();
    Node a = document.at("/components/schemas/b/properties/a/$ref");
    assertThat(Objects.requireNonNull(a).json().asString()).isEqualTo("#/components/schemas/A");
  }
}
