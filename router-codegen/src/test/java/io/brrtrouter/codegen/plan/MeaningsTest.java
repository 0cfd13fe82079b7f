package io.brrtrouter.codegen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Schemas without a type: JSON Schema accepts more than their authors meant. */
class MeaningsTest {
  private static final ApiPlan PLAN =
      Plans.of(
          """
          openapi: 3.1.0
          info: { title: Test, version: '1' }
          paths:
            /json:
              post:
                operationId: json
                parameters:
                  - { name: p, in: query, schema: { items: { type: string } } }
                requestBody:
                  content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } }
                responses:
                  '200':
                    description: OK
                    content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } }
            /form:
              post:
                operationId: form
                requestBody:
                  content:
                    application/x-www-form-urlencoded: { schema: { $ref: '#/components/schemas/Pet' } }
                responses: { '204': { description: OK } }
          components:
            schemas:
              Pet: { properties: { name: { type: string }, mother: { $ref: '#/components/schemas/Pet' } } }
              Typed: { type: object, allOf: [{ $ref: '#/components/schemas/Pet' }] }
              Inherited: { allOf: [{ type: object }, { $ref: '#/components/schemas/Pet' }] }
              Holder:
                type: object
                properties:
                  pet: { $ref: '#/components/schemas/Pet' }
                  typed: { $ref: '#/components/schemas/Typed' }
                  inherited: { $ref: '#/components/schemas/Inherited' }
                  list: { items: { type: integer } }
                  map: { additionalProperties: { type: integer } }
                  encoded: { contentEncoding: base64 }
                  both: { properties: { a: {} }, items: {} }
                  either: { oneOf: [{ $ref: '#/components/schemas/Pet' }, { type: string }] }
              Either: { oneOf: [{ $ref: '#/components/schemas/Pet' }, { type: string }] }
          """);

  private static OperationPlan operation(String id) {
    return PLAN.operations().stream()
        .filter(operation -> operation.operation().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String body(String id) {
    BodyPlan body = Objects.requireNonNull(operation(id).body());
    return Plans.show(body.entries().getFirst().use());
  }

  @Test
  void whereJsonIsReadOtherValuesHaveAPlaceToo() {
    assertThat(Plans.show(PLAN, "Pet")).isEqualTo("name STRING?, mother PetOrOther?");
    assertThat(Plans.show(PLAN, "PetOrOther")).isEqualTo("Pet:OBJECT | TREE:*");
    assertThat(body("json")).isEqualTo("PetOrOther");
    assertThat(
            Plans.show(
                Objects.requireNonNull(operation("json").responses().getFirst().content()).use()))
        .isEqualTo("PetOrOther");
  }

  @Test
  void parametersAndFormsAreWhatIsMeant() {
    assertThat(body("form")).isEqualTo("Pet");
    assertThat(Plans.show(operation("json").parameters().getFirst().use())).isEqualTo("[STRING]?");
  }

  @Test
  void aTypeAnywhereSettlesIt() {
    assertThat(Plans.show(PLAN, "Holder"))
        .contains("pet PetOrOther?", "typed Pet?", "inherited Inherited?");
  }

  @Test
  void listsMapsAndEncodedTextAreMeantNoLess() {
    assertThat(Plans.show(PLAN, "Holder"))
        .contains(
            "list HolderListOrOther?", "map HolderMapOrOther?", "encoded TREE?", "both TREE?");
    assertThat(Plans.show(PLAN, "HolderListOrOther")).isEqualTo("[INT64]:ARRAY | TREE:*");
    assertThat(Plans.show(PLAN, "HolderMapOrOther")).isEqualTo("{INT64}:OBJECT | TREE:*");
  }

  @Test
  void aBranchOfAChoiceIsWhatIsMeantAndTheRestIsApart() {
    assertThat(Plans.show(PLAN, "Either")).isEqualTo("Pet:OBJECT | STRING:STRING | TREE:*");
  }

  @Test
  void whatIsNotMeantIsKeptAsItIs() {
    CodecPlan.OfUnion codec = (CodecPlan.OfUnion) PLAN.codecs().byType().get("PetOrOther");
    assertThat(codec.deferral()).isNull();
    assertThat(codec.branches()).extracting(ValuePlan::deferral).containsOnlyNulls();
  }

  @Test
  void whatIsSaidOfOtherValuesIsLeftToTheValidators() {
    ApiPlan plan =
        Plans.components(
            """
            Holder:
              type: object
              properties:
                pet: { properties: { name: { type: string } }, minLength: 3 }
            """);
    CodecPlan.OfUnion codec = (CodecPlan.OfUnion) plan.codecs().byType().get("HolderPetOrOther");
    assertThat(codec.branches().getFirst().deferral()).isNull();
    assertThat(Objects.requireNonNull(codec.branches().getLast().deferral()).reason())
        .isEqualTo("the keyword minLength");
  }
}
