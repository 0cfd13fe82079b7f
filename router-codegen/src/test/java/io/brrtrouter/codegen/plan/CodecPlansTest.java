package io.brrtrouter.codegen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.codegen.plan.CodecPlans.Extent;
import io.brrtrouter.json.SchemaValidator.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodecPlansTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          { type: [string, 'null'], enum: [a, b, null] }                                     | ALLOWED
          { type: [string, 'null'], enum: [a, b] }                                          | DOUBTFUL
          { type: string, enum: [a, b] }                                                    | REFUSED
          { allOf: [{ $ref: '#/components/schemas/N' }, { properties: { a: true } }] }      | ALLOWED
          { allOf: [{ $ref: '#/components/schemas/N' }, { properties: {}, not: { enum: [null] } }] } | DOUBTFUL
          """)
  void nullIsRightWhereNothingSpeaksAgainstIt(String schema, ValuePlan.Nulls expected) {
    ApiPlan plan =
        Plans.components(
            "T: "
                + schema
                + "\nN: { type: [object, 'null'], properties: { t: { $ref: '#/components/schemas/T' } } }");
    assertThat(plan.codecs().extent("T").nulls()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ type: string, format: date-time, minLength: 1 }",
        "{ type: string, format: date-time, maxLength: 25, pattern: 'Z$' }",
        "{ type: string, format: uuid, pattern: '^[0-9a-f-]+$' }",
        "{ type: string, format: byte, maxLength: 100 }",
        "{ type: string, pattern: '(((' }",
        "{ type: string, enum: [a, b], format: whose-is-it }",
        "{ type: string, enum: [a, bcd], maxLength: 2 }",
        "{ type: array, uniqueItems: true, items: { type: object } }",
        "{ type: array, uniqueItems: true, items: { type: number } }",
        "{ properties: { a: { type: string } } }",
        "{ additionalProperties: { type: string } }",
        "{ items: { type: string } }",
        "{ properties: { a: { type: string } }, discriminator: { propertyName: a } }",
        "{ uniqueItems: false }",
        "{ type: integer, enum: ['0 (none)', '1 (all)'] }",
        "{ type: [string, 'null'], enum: [null] }",
        "{ allOf: [{ $ref: '#/components/schemas/Closed' }, { properties: { b: {} } }] }",
        "{ oneOf: [{ $ref: '#/components/schemas/T' }] }",
        "{ anyOf: [{ type: object, properties: { a: { type: string } } }], minProperties: 1 }",
        "{ anyOf: [{ type: string }, { type: string, enum: [''] }] }",
        "{ anyOf: [{ enum: [none] }, { type: string }] }",
        "{ anyOf: [{ type: integer, minimum: 1 }, { type: integer, minimum: 1, maximum: 9 }] }",
      })
  void generatedCodeChecksIt(String schema) {
    ApiPlan plan =
        Plans.components(
            "T: { type: object, properties: { t: "
                + schema
                + " } }\nClosed: { type: object, properties: { a: {} }, additionalProperties: false }");
    assertThat(FastPath.of(plan).deferrals()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ anyOf: [{ type: string, maxLength: 5 }, { type: string, enum: [a] }] }",
        "{ anyOf: [{ type: string, maxLength: 5 }, { type: string, maxLength: 6 }] }",
        "{ anyOf: [{ type: string }, { enum: [none, 1] }] }",
        "{ oneOf: [{ type: string }, { type: string, enum: [''] }] }",
        "{ type: object, oneOf: [{ $ref: '#/components/schemas/U' }] }",
      })
  void onlyTheValidatorsTellIt(String schema) {
    ApiPlan plan =
        Plans.components(
            "T: { type: object, properties: { t: "
                + schema
                + " } }\nU: { oneOf: [{ type: string }, { type: object }] }");
    assertThat(FastPath.of(plan).deferrals()).hasSize(1);
  }

  @Test
  void theWaysThatValuesTravelAreTold() {
    ApiPlan plan =
        Plans.of(
            """
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            paths:
              /pets:
                post:
                  requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
                  responses:
                    '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
            components:
              schemas:
                Pet: { type: object, properties: { id: { type: string, readOnly: true } } }
            """);
    assertThat(plan.codecs().extent("PetInput").direction()).isEqualTo(Direction.REQUEST);
    assertThat(plan.codecs().extent("Pet").direction()).isEqualTo(Direction.RESPONSE);
  }

  @Test
  void aBaseIsAskedForOnceAUnionHasChosenIt() {
    ApiPlan plan =
        Plans.components(
            """
            Animal: { type: object, properties: { kind: { type: string } }, discriminator: { propertyName: kind } }
            Cat: { allOf: [{ $ref: '#/components/schemas/Animal' }, { properties: { lives: { type: integer } } }] }
            """);
    Extent base = plan.codecs().extent("AnimalBase");
    assertThat(base.chosen()).isTrue();
    assertThat(base.schemas()).containsExactly("/components/schemas/Animal");
    assertThat(plan.codecs().extent("Cat").chosen()).isFalse();
  }
}
