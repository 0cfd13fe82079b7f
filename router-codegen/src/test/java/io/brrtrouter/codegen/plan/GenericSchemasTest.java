package io.brrtrouter.codegen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Schemas with a part that others fill in, by dynamic references. */
class GenericSchemasTest {
  private static final ApiPlan PLAN =
      Plans.components(
          """
          # snippet generic
          Page:
            $id: page
            type: object
            properties: { items: { type: array, items: { $dynamicRef: '#item' } } }
            $defs: { any: { $dynamicAnchor: item } }
          PetPage:
            $id: pets
            $ref: page
            $defs: { pet: { $dynamicAnchor: item, $ref: '#/components/schemas/Pet' } }
          # end snippet
          Pet: { type: object, properties: { name: { type: string } } }
          Holder: { type: object, properties: { any: { $ref: page }, pets: { $ref: pets } } }
          """);

  @Test
  void aPageOfPetsIsTypedByPet() {
    assertThat(Plans.show(PLAN, "Page")).isEqualTo("items [TREE]?");
    assertThat(Plans.show(PLAN, "PetPagePage")).isEqualTo("items [Pet]?");
    assertThat(Plans.show(PLAN, "Holder")).isEqualTo("any Page?, pets PetPagePage?");
  }
}
