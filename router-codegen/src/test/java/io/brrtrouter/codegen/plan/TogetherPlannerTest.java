package io.brrtrouter.codegen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TogetherPlannerTest {

  @Test
  void branchesThatMayHoldAtOnceHaveAVariantOfTheirOwn() {
    TogetherPlan together =
        together(
            """
            T: { anyOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }, { type: 'null' }] }
            A: { type: object, required: [a], properties: { a: { type: string }, x: { type: string } } }
            B: { type: object, required: [b], properties: { b: { type: string }, x: { type: integer } } }
            """);
    assertThat(together).isNotNull();
    assertThat(together.name()).isEqualTo("Together");
    assertThat(together.parts())
        .containsExactly(
            new TogetherPlan.Part("a", List.of(0)), new TogetherPlan.Part("b", List.of(1)));
    assertThat(together.lacks()).containsExactly(List.of("b"), List.of("a"));
  }

  @Test
  void membersOfMembersCountAsWell() {
    TogetherPlan together =
        together(
            """
            T: { anyOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }
            A: { type: object, properties: { x: { type: array, items: { type: object, properties: { a: { type: string } } } } } }
            B: { type: object, properties: { x: { type: array, items: { type: object, properties: { b: { type: string } } } } } }
            """);
    assertThat(Objects.requireNonNull(together).lacks())
        .containsExactly(List.of("x"), List.of("x"));
  }

  @Test
  void branchesOfOneTypeAreOnePart() {
    TogetherPlan together =
        together(
            """
            T:
              anyOf:
                - { type: object, minProperties: 2, additionalProperties: { type: string } }
                - { type: object, maxProperties: 2, additionalProperties: { type: string } }
                - { $ref: '#/components/schemas/A' }
            A: { type: object, properties: { a: { type: object, properties: { b: { type: string } } } } }
            """);
    assertThat(Objects.requireNonNull(together).parts())
        .containsExactly(
            new TogetherPlan.Part("stringMap", List.of(0, 1)),
            new TogetherPlan.Part("a", List.of(2)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // exactly one holds
        "T: { oneOf: [{ type: object, properties: { a: {} } }, { type: object, properties: { b: {} } }] }",
        // a tag tells
        """
        T:
          anyOf:
            - { type: object, required: [t], properties: { t: { const: a }, a: {} } }
            - { type: object, required: [t], properties: { t: { const: b }, b: {} } }
        """,
        // one of them says more: whoever has it has all
        """
        T:
          anyOf:
            - { type: object, properties: { a: {}, b: { type: object, properties: { c: {} } } } }
            - { type: object, properties: { a: {}, b: { type: object, properties: { c: {} } } }, minProperties: 1 }
        """,
        // what the others have is a member of its own
        """
        T:
          anyOf:
            - { type: object, additionalProperties: true, properties: { a: {} } }
            - { type: object, additionalProperties: true, properties: { b: {} } }
        """,
        // what one needs, the other refuses
        """
        T:
          anyOf:
            - { type: object, additionalProperties: false, required: [a], properties: { a: {} } }
            - { type: object, additionalProperties: false, required: [b], properties: { b: {} } }
        """,
        // what both have cannot be the same
        """
        T:
          anyOf:
            - { type: object, required: [on], properties: { on: { const: true }, a: {} } }
            - { type: object, properties: { on: { const: false }, b: {} } }
        """,
        // what is absent cannot be two things
        """
        T:
          anyOf:
            - { type: object, properties: { kind: { type: string, default: a }, a: {} } }
            - { type: object, properties: { kind: { type: string, default: b }, b: {} } }
        """,
      })
  void othersLoseNothing(String schema) {
    assertThat(together(schema)).isNull();
  }

  @Test
  void aMemberThatTravelsOneWayExcludesNothing() {
    TogetherPlan together =
        together(
            """
            T: { anyOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }
            A: { type: object, additionalProperties: false, properties: { a: { type: string } } }
            B: { type: object, required: [id], properties: { id: { type: string, readOnly: true }, b: { type: string } } }
            """);
    assertThat(together).isNotNull();
  }

  private static @Nullable TogetherPlan together(String schemas) {
    ApiPlan plan = Plans.components(schemas);
    return plan.declarations().get("T") instanceof UnionPlan union
        ? plan.codecs().of(union).together()
        : null;
  }
}
