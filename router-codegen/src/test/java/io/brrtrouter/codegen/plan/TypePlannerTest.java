package io.brrtrouter.codegen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypePlannerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          { type: string }                                    | STRING
          { type: string, format: uuid }                      | UUID
          { type: string, format: date }                      | DATE
          { type: string, format: date-time }                 | DATE_TIME
          { type: string, format: time }                      | STRING
          { type: string, format: uri }                       | STRING
          { type: string, format: byte }                      | BYTES
          { type: string, contentEncoding: base64 }           | BYTES
          { type: string, contentEncoding: base64url }        | STRING
          { type: string, format: binary }                    | BINARY
          { type: string, format: made-up }                   | STRING
          { format: date }                                    | TREE
          { minLength: 1 }                                    | TREE
          { type: integer }                                   | INT64
          { type: integer, format: int32 }                    | INT32
          { type: integer, format: uint64 }                   | BIG_INTEGER
          { type: integer, maximum: 9223372036854775807 }     | INT64
          { type: integer, maximum: 9223372036854775808 }     | BIG_INTEGER
          { type: number }                                    | FLOAT64
          { type: number, format: float }                     | FLOAT32
          { type: number, format: decimal }                   | DECIMAL
          { type: number, format: money }                     | DECIMAL
          { type: number, format: int64 }                     | DECIMAL
          { type: [integer, number] }                         | FLOAT64
          { type: boolean }                                   | BOOL
          { type: [string, 'null'] }                          | STRING?
          { type: array }                                     | [TREE]
          { type: array, items: { type: [string, 'null'] } }  | [STRING?]
          { type: array, items: true }                        | [TREE]
          { prefixItems: [{ type: string }] }                 | TREE
          { type: object }                                    | {TREE}
          { type: object, additionalProperties: { type: integer } } | {INT64}
          { type: object, additionalProperties: false }       | {TREE}
          { type: object, patternProperties: { a: { type: string } }, additionalProperties: false } | {STRING}
          { type: object, patternProperties: { a: { type: string } } } | {TREE}
          {}                                                  | TREE
          true                                                | TREE
          { enum: [a, b] }                                    | TP
          { enum: [a, b, null] }                              | TP?
          { enum: [a] }                                       | STRING
          { const: a }                                        | STRING
          { enum: [1, 2] }                                    | INT64
          { enum: [1, a] }                                    | TP
          { enum: [true] }                                    | BOOL
          { anyOf: [{ type: string }, { type: 'null' }] }     | STRING?
          { oneOf: [{ type: string }, { type: string, format: uuid }] } | STRING
          { oneOf: [{ type: integer, format: int32 }, { type: integer }] } | INT64
          { oneOf: [{ type: integer }, { type: number }] }    | DECIMAL
          { anyOf: [{ type: string, enum: [a, b] }, { type: string }] } | STRING
          { anyOf: [{ type: string }, {}] }                   | TREE
          { oneOf: [{ type: string }, { type: integer }] }    | TP
          { allOf: [{ type: string }, { minLength: 1 }] }     | STRING
          { allOf: [{ type: string }, { type: object }] }     | !no value can be of all the types that are asked for
          { $ref: '#/components/schemas/Other' }              | Other
          { $ref: '#/components/schemas/Other', description: x } | Other
          { allOf: [{ $ref: '#/components/schemas/Other' }], description: x } | Other
          { oneOf: [{ $ref: '#/components/schemas/Other' }, { type: 'null' }] } | Other?
          { type: string, anyOf: [{ minLength: 3 }, { pattern: x }] } | STRING
          """)
  void givesEverySchemaAType(String schema, String type) {
    ApiPlan plan =
        Plans.components(
            """
            T:
              type: object
              required: [p]
              properties:
                p: %s
            Other:
              type: object
              properties: { a: { type: string } }
            """
                .formatted(schema));
    assertThat(Plans.show(plan, "T")).isEqualTo("p " + type);
  }

  @Test
  void whatMayBeAbsentMayBeNull() {
    ApiPlan plan =
        Plans.components(
            """
            T:
              type: object
              required: [a, c, d]
              properties:
                a: { type: integer }
                b: { type: integer }
                c: { type: [integer, 'null'] }
                d: { type: integer, readOnly: true }
            """);
    assertThat(Plans.show(plan, "T")).isEqualTo("a INT64, b INT64?, c INT64?, d INT64");
  }

  @Test
  void allOfBecomesOneRecord() {
    ApiPlan plan =
        Plans.components(
            """
            T:
              allOf:
                - $ref: '#/components/schemas/A'
                - type: object
                  required: [b]
                  properties:
                    b: { type: string }
                    x: { minLength: 3 }
              required: [x]
            A:
              type: object
              properties:
                x: { type: string }
              additionalProperties: { type: boolean }
            """);
    assertThat(Plans.show(plan, "T")).isEqualTo("x STRING, b STRING, *BOOL");
  }

  @Test
  void branchesThatMayHoldTogetherBecomeOneRecord() {
    ApiPlan plan =
        Plans.components(
            """
            T:
              type: object
              required: [a]
              properties: { a: { type: string } }
              anyOf:
                - properties: { b: { type: string } }
                - properties: { b: { type: string }, c: { type: integer } }
            """);
    assertThat(Plans.show(plan, "T")).isEqualTo("a STRING, b STRING?, c INT64?");
  }

  @Test
  void recursionIsANameOrTheRawTree() {
    ApiPlan plan =
        Plans.components(
            """
            Node: { type: object, properties: { next: { $ref: '#/components/schemas/Node' } } }
            List: { type: array, items: { $ref: '#/components/schemas/List' } }
            Holder:
              type: object
              properties:
                list: { $ref: '#/components/schemas/List' }
            """);
    assertThat(Plans.show(plan, "Node")).isEqualTo("next Node?");
    assertThat(Plans.show(plan, "Holder"))
        .isEqualTo("list [!it contains itself without a name between]?");
  }

  @Test
  void namesInlineSchemasAfterTheWayThere() {
    ApiPlan plan =
        Plans.of(
            """
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            paths:
              /pets:
                get:
                  operationId: listPets
                  parameters:
                    - { name: sort, in: query, schema: { type: string, enum: [up, down] } }
                  responses:
                    '200':
                      description: ok
                      content:
                        application/json:
                          schema:
                            type: array
                            items:
                              type: object
                              properties:
                                owner: { type: object, properties: { name: { type: string } } }
                    default: { $ref: '#/components/responses/Failure' }
                post:
                  operationId: addPet
                  requestBody:
                    content:
                      application/json:
                        schema: { type: object, properties: { a: { type: string } } }
                  responses:
                    '201': { description: ok }
            components:
              responses:
                Failure:
                  description: no
                  content:
                    application/json:
                      schema: { type: object, properties: { reason: { type: string } } }
            """);
    assertThat(plan.declarations().keySet())
        .containsExactlyInAnyOrder(
            "ListPetsSort",
            "ListPetsOkItem",
            "ListPetsOkItemOwner",
            "ListPetsDefault",
            "AddPetBody");
  }

  @Test
  void whatNobodyUsesIsNotDeclared() {
    ApiPlan plan =
        Plans.components(
            """
            T:
              type: object
              properties:
                level: { anyOf: [{ type: string, enum: [low, high] }, { type: string }] }
            """);
    assertThat(plan.declarations().keySet()).containsExactly("T");
  }
}
