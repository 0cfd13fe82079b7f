package io.brrtrouter.codegen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnionPlannerTest {

  @Test
  void kindsOfJsonComeFirst() {
    ApiPlan plan =
        Plans.components(
            """
            T:
              oneOf:
                - type: string
                - type: number
                - type: array
                  items: { type: string }
                - $ref: '#/components/schemas/A'
            A: { type: object, properties: { a: { type: string } } }
            """);
    assertThat(Plans.show(plan, "T"))
        .isEqualTo("STRING:STRING | FLOAT64:NUMBER | [STRING]:ARRAY | A:OBJECT");
    assertThat(plan.unionsOf("A")).containsExactly("T");
  }

  @Test
  void theDiscriminatorTellsObjectsApart() {
    ApiPlan plan =
        Plans.components(
            """
            T:
              oneOf:
                - $ref: '#/components/schemas/A'
                - $ref: '#/components/schemas/B'
              discriminator:
                propertyName: kind
                mapping:
                  first: '#/components/schemas/A'
                  also: A
            A: { type: object, properties: { a: { type: string } } }
            B: { type: object, properties: { b: { type: string } } }
            """);
    assertThat(Plans.show(plan, "T")).isEqualTo("A:kind[first, also, A] | B:kind[B]");
  }

  @Test
  void aNameThatIsMappedToAnotherIsNotItsOwn() {
    ApiPlan plan =
        Plans.components(
            """
            T:
              oneOf:
                - $ref: '#/components/schemas/A'
                - $ref: '#/components/schemas/B'
              discriminator: { propertyName: kind, mapping: { A: B, B: A } }
            A: { type: object, properties: { a: { type: string } } }
            B: { type: object, properties: { b: { type: string } } }
            """);
    assertThat(Plans.show(plan, "T")).isEqualTo("A:kind[B] | B:kind[A]");
  }

  @Test
  void aRequiredMemberWithValuesOfItsOwnIsADiscriminator() {
    ApiPlan plan =
        Plans.components(
            """
            T:
              anyOf:
                - title: One
                  type: object
                  required: [type]
                  properties: { type: { const: one } }
                - type: object
                  required: [type]
                  properties: { type: { enum: [two, three] } }
            """);
    assertThat(Plans.show(plan, "T")).isEqualTo("TOne:type[one] | TOption2:type[two, three]");
  }

  @Test
  void otherwiseTheValidatorsTell() {
    ApiPlan plan =
        Plans.components(
            """
            T: { oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }
            A: { type: object, properties: { a: { type: string } } }
            B: { type: object, properties: { b: { type: string } } }
            """);
    assertThat(Plans.show(plan, "T")).isEqualTo("A:? | B:?");
  }

  @Test
  void typesOfSeveralKindsAreAUnion() {
    ApiPlan plan = Plans.components("T: { type: [string, integer, boolean, 'null'] }");
    assertThat(Plans.show(plan, "T")).isEqualTo("STRING:STRING | INT64:INTEGER | BOOL:BOOLEAN");
  }

  @Test
  void whatStandsBesideAChoiceHoldsInEveryBranch() {
    ApiPlan plan =
        Plans.components(
            """
            T:
              type: object
              required: [id]
              properties: { id: { type: string } }
              oneOf:
                - title: A
                  required: [a]
                  properties: { a: { type: string } }
                - title: B
                  required: [b]
                  properties: { b: { type: string } }
            """);
    assertThat(Plans.show(plan, "TA")).isEqualTo("a STRING, id STRING");
    assertThat(Plans.show(plan, "TB")).isEqualTo("b STRING, id STRING");
  }

  @Test
  void aDiscriminatedBaseIsAnyOfWhatIsComposedOfIt() {
    ApiPlan plan =
        Plans.components(
            """
            Animal:
              type: object
              required: [kind]
              properties: { kind: { type: string } }
              discriminator: { propertyName: kind, mapping: { cat: Cat } }
            Cat: { allOf: [{ $ref: '#/components/schemas/Animal' }, { properties: { lives: { type: integer } } }] }
            Lion: { allOf: [{ $ref: '#/components/schemas/Cat' }, { properties: { mane: { type: boolean } } }] }
            """);
    assertThat(Plans.show(plan, "Animal"))
        .isEqualTo("Cat:kind[cat, Cat] | Lion:kind[Lion] | AnimalBase:kind[Animal]");
    assertThat(Plans.show(plan, "Lion")).isEqualTo("kind STRING, lives INT64?, mane BOOL?");
  }

  @Test
  void aChildWithoutMembersOfItsOwnIsATypeAllTheSame() {
    ApiPlan plan =
        Plans.components(
            """
            User:
              type: object
              properties: { type: { type: string } }
              discriminator: { propertyName: type, mapping: { local: LocalUser } }
            LocalUser: { type: object, allOf: [{ $ref: '#/components/schemas/User' }] }
            Holder:
              type: object
              properties: { user: { allOf: [{ $ref: '#/components/schemas/User' }] } }
            """);
    assertThat(Plans.show(plan, "User"))
        .isEqualTo("LocalUser:type[local, LocalUser] | UserBase:type[User]");
    assertThat(Plans.show(plan, "Holder")).isEqualTo("user User?");
  }

  @Test
  void aChildThatRepeatsTheChoiceOfItsParentHasMadeIt() {
    ApiPlan plan =
        Plans.components(
            """
            Animal:
              type: object
              required: [kind]
              properties: { kind: { type: string } }
              discriminator: { propertyName: kind }
              oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }]
            Cat: { allOf: [{ $ref: '#/components/schemas/Animal' }, { properties: { lives: { type: integer } } }] }
            Dog: { allOf: [{ $ref: '#/components/schemas/Animal' }, { properties: { breed: { type: string } } }] }
            """);
    assertThat(Plans.show(plan, "Animal")).isEqualTo("Cat:kind[Cat] | Dog:kind[Dog]");
    assertThat(Plans.show(plan, "Cat")).isEqualTo("kind STRING, lives INT64?");
  }

  @Test
  void unionsOfUnionsStayApart() {
    ApiPlan plan =
        Plans.components(
            """
            T: { oneOf: [{ $ref: '#/components/schemas/U' }, { type: boolean }] }
            U: { oneOf: [{ type: string }, { type: integer }] }
            """);
    assertThat(plan.unionsOf("U")).containsExactly("T");
    assertThat(Plans.show(plan, "U")).isEqualTo("STRING:STRING | INT64:INTEGER");
  }

  @Test
  void circlesOfUnionsAreCut() {
    Map<String, Declaration> circle = new LinkedHashMap<>();
    circle.put("T", union("T", "U"));
    circle.put("U", union("U", "T"));
    Map<String, Declaration> cut = UnionCycles.cut(circle);
    assertThat(cut.get("T")).isEqualTo(circle.get("T"));
    assertThat(cut.get("U"))
        .isInstanceOfSatisfying(
            UnionPlan.class,
            union -> assertThat(union.branches().getFirst().wrapper()).isEqualTo("Nested0"));
  }

  private static UnionPlan union(String name, String branch) {
    TypeUse type = TypeUse.of(new JavaType.Named(branch));
    UnionPlan.Test test = new UnionPlan.OfKind(JsonKind.OBJECT);
    return new UnionPlan(
        name, "/" + name, null, null, List.of(new UnionPlan.Branch(type, null, test, List.of())));
  }

  @Test
  void nullInAUnionReachesItsOwnItems() {
    ApiPlan plan =
        Plans.components(
            """
            T:
              anyOf:
                - type: string
                - type: array
                  items: { $ref: '#/components/schemas/T' }
                - type: 'null'
            """);
    assertThat(Plans.show(plan, "T")).isEqualTo("STRING:STRING | [T?]:ARRAY");
  }

  @Test
  void whatABranchWithoutATypeAcceptsBesidesWhatIsMeantHasAPlace() {
    ApiPlan plan =
        Plans.components(
            """
            OfKinds: { oneOf: [{ properties: { a: { type: string } } }, { type: integer }] }
            Any:
              anyOf:
                - { $ref: '#/components/schemas/A' }
                - { properties: { b: { type: string } } }
            Both: { oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }
            Typed: { type: object, anyOf: [{ properties: { a: {} }, required: [a] }, { properties: { b: {} }, required: [b] }] }
            A: { properties: { a: { type: string } } }
            B: { properties: { b: { type: string } } }
            """);
    assertThat(Plans.show(plan, "OfKinds"))
        .isEqualTo("OfKindsOption1:OBJECT | INT64:INTEGER | TREE:*");
    assertThat(Plans.show(plan, "Any")).isEqualTo("A:? | AnyOption2:? | TREE:*");
    assertThat(Plans.show(plan, "Both")).isEqualTo("A:? | B:?"); // others would be both
    assertThat(Plans.show(plan, "Typed")).doesNotContain("TREE");
  }
}
