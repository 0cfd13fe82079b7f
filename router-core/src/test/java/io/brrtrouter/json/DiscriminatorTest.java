package io.brrtrouter.json;

import static io.brrtrouter.json.Documents.lines;
import static io.brrtrouter.json.Documents.schemas;
import static io.brrtrouter.json.Documents.violations;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscriminatorTest {

  private static final String ANIMALS =
      """
      "Cat":{"type":"object","required":["kind"],"properties":{"kind":{"type":"string"},"lives":{"type":"integer"}}},
      "Dog":{"type":"object","required":["kind"],"properties":{"kind":{"type":"string"},"bark":{"type":"string"}}},
      "Alias":{"$ref":"#/components/schemas/Dog"},
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dog",
        "#/components/schemas/Dog",
        "#/components/schemas/%44og",
        "Dog.json",
        "./Dog",
        "../schemas/Dog.yaml",
        "schemas.yaml#/components/schemas/Dog",
        "Alias"
      })
  void understandsEveryFormOfAMapping(String target) {
    SchemaValidator union =
        schemas(
                "3.0",
                ANIMALS
                    + """
                    "Animal":{"oneOf":[{"$ref":"#/components/schemas/Cat"},{"$ref":"#/components/schemas/Dog"}],
                    "discriminator":{"propertyName":"kind","mapping":{"wuff":"%s"}}}
                    """
                        .formatted(target))
            .at("/components/schemas/Animal");
    assertThat(violations(union, "{\"kind\":\"wuff\",\"bark\":\"loud\"}")).isEmpty();
    assertThat(lines(violations(union, "{\"kind\":\"wuff\",\"bark\":1}")))
        .containsExactly("/bark type must be a string");
  }

  @ParameterizedTest
  @CsvSource({"3.0,oneOf", "3.1,oneOf", "3.0,anyOf", "3.1,anyOf"})
  void selectsExactlyOneOfOverlappingBranches(String version, String keyword) {
    SchemaValidator union =
        schemas(
                version,
                ANIMALS
                    + """
                    "Animal":{"%s":[{"$ref":"#/components/schemas/Cat"},{"$ref":"#/components/schemas/Dog"}],
                    "discriminator":{"propertyName":"kind","mapping":{"miau":"#/components/schemas/Cat"}}}
                    """
                        .formatted(keyword))
            .at("/components/schemas/Animal");
    assertThat(violations(union, "{\"kind\":\"Cat\"}")).isEmpty();
    assertThat(violations(union, "{\"kind\":\"miau\"}")).isEmpty();
    assertThat(violations(union, "{\"kind\":\"Dog\",\"lives\":\"many\"}")).isEmpty();
    assertThat(lines(violations(union, "{\"kind\":\"Cat\",\"lives\":\"many\"}")))
        .containsExactly("/lives type must be an integer");
    assertThat(lines(violations(union, "{\"kind\":\"cow\"}")))
        .containsExactly("/kind discriminator must be one of Cat, Dog, miau");
    assertThat(lines(violations(union, "{\"kind\":1}")))
        .containsExactly("/kind discriminator must be one of Cat, Dog, miau");
    assertThat(lines(violations(union, "{}")))
        .containsExactly("/kind discriminator must be present, as one of Cat, Dog, miau");
    assertThat(lines(violations(union, "1")))
        .containsExactly(" ".strip() + keyword + " must match one of the allowed schemas");
  }

  @Test
  void triesBranchesWithoutANameWhereNothingIsSelected() {
    SchemaValidator union =
        schemas(
                "3.1",
                ANIMALS
                    + """
                    "Animal":{"oneOf":[{"$ref":"#/components/schemas/Cat"},{"type":"null"},
                    {"type":"object","properties":{"kind":{"const":"fish"}},"required":["kind"]}],
                    "discriminator":{"propertyName":"kind"}}
                    """)
            .at("/components/schemas/Animal");
    assertThat(violations(union, "null")).isEmpty();
    assertThat(violations(union, "{\"kind\":\"fish\"}")).isEmpty();
    assertThat(violations(union, "{\"kind\":\"Cat\"}")).isEmpty();
    assertThat(violations(union, "{\"kind\":\"cow\"}")).isNotEmpty();
  }

  private static final String HIERARCHY =
      """
      "Pet":{"type":"object","required":["kind"],"properties":{"kind":{"type":"string"}},
        "discriminator":{"propertyName":"kind","mapping":{"c":"Cat"}}},
      "Cat":{"allOf":[{"$ref":"#/components/schemas/Pet"},{"required":["lives"],"properties":{"lives":{"type":"integer"}}}]},
      "Dog":{"allOf":[{"$ref":"#/components/schemas/Pet"},{"properties":{"bark":{"type":"string"}}}]},
      "Puppy":{"allOf":[{"$ref":"#/components/schemas/Dog"},{"required":["age"]}]},
      "Owner":{"properties":{"pet":{"allOf":[{"$ref":"#/components/schemas/Pet"}],"description":"a pet"}}},
      "Order":{"type":"object"}
      """;

  @ParameterizedTest
  @ValueSource(strings = {"3.0", "3.1"})
  void selectsFromAHierarchyWithoutEndlessRecursion(String version) {
    SchemaValidators schemas = schemas(version, HIERARCHY);
    SchemaValidator pet = schemas.at("/components/schemas/Pet");
    assertThat(violations(pet, "{\"kind\":\"Pet\"}")).isEmpty();
    assertThat(violations(pet, "{\"kind\":\"c\",\"lives\":7}")).isEmpty();
    assertThat(lines(violations(pet, "{\"kind\":\"Cat\"}")))
        .containsExactly("/lives required must be present");
    assertThat(lines(violations(pet, "{\"kind\":\"Puppy\",\"bark\":1}")))
        .containsExactlyInAnyOrder("/bark type must be a string", "/age required must be present");
    assertThat(lines(violations(pet, "{\"kind\":\"Order\"}")))
        .containsExactly("/kind discriminator must be one of Cat, Dog, Puppy, c, Pet");
    assertThat(violations(pet, "{}")).extracting(v -> v.keyword()).contains("discriminator");
    assertThat(pet.accepts(Documents.tree("{\"kind\":\"c\",\"lives\":7}"))).isTrue();
    assertThat(pet.accepts(Documents.tree("{\"kind\":\"c\"}"))).isFalse();
  }

  @Test
  void leavesTheChoiceToTheSchemaThatWasAskedFor() {
    SchemaValidators schemas = schemas("3.0", HIERARCHY);
    SchemaValidator dog = schemas.at("/components/schemas/Dog");
    assertThat(violations(dog, "{\"kind\":\"Dog\"}")).isEmpty();
    SchemaValidator owner = schemas.at("/components/schemas/Owner");
    assertThat(violations(owner, "{\"pet\":{\"kind\":\"c\",\"lives\":9}}")).isEmpty();
    assertThat(lines(violations(owner, "{\"pet\":{\"kind\":\"c\"}}")))
        .containsExactly("/pet/lives required must be present");
  }

  @Test
  void endsWhereBranchesAreComposedOfTheirUnion() {
    SchemaValidators schemas =
        schemas(
            "3.0",
            """
            "Pet":{"required":["kind"],"properties":{"kind":{"type":"string"}},
              "oneOf":[{"$ref":"#/components/schemas/Cat"},{"$ref":"#/components/schemas/Dog"}],
              "discriminator":{"propertyName":"kind"}},
            "Cat":{"allOf":[{"$ref":"#/components/schemas/Pet"},{"required":["lives"]}]},
            "Dog":{"allOf":[{"$ref":"#/components/schemas/Pet"}]}
            """);
    SchemaValidator pet = schemas.at("/components/schemas/Pet");
    assertThat(violations(pet, "{\"kind\":\"Cat\",\"lives\":9}")).isEmpty();
    assertThat(lines(violations(pet, "{\"kind\":\"Cat\"}")))
        .containsExactly("/lives required must be present");
    assertThat(violations(pet, "{\"kind\":\"Dog\"}")).isEmpty();
    SchemaValidator cat = schemas.at("/components/schemas/Cat");
    assertThat(violations(cat, "{\"kind\":\"Cat\",\"lives\":9}")).isEmpty();
  }

  @Test
  void demandsNothingWhereNothingCanBeSelected() {
    SchemaValidator alone =
        schemas("3.0", "\"S\":{\"discriminator\":{\"propertyName\":\"kind\"}}")
            .at("/components/schemas/S");
    assertThat(violations(alone, "{}")).isEmpty();
    assertThat(violations(alone, "{\"kind\":\"x\"}")).isEmpty();
  }
}
