package io.brrtrouter.codegen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          { type: integer, format: int32, default: 5 }            | INT32      | false
          { type: integer, format: int32, default: 5000000000 }   | INT32?     | true
          { type: integer, default: 1e30 }                        | INT64?     | false
          { type: number, format: float, default: 1e300 }         | FLOAT32?   | true
          { type: string, format: date-time, default: now }       | DATE_TIME? | true
          { type: string, format: date, default: '2026-01-31' }   | DATE       | false
          { type: string, format: uuid, default: none }           | UUID?      | true
          { type: string, default: now }                          | STRING     | false
          { enum: [a, b], default: b }                            | OpP        | false
          { enum: [a, b], default: c }                            | OpP?       | false
          { type: integer, default: five }                        | INT64?     | false
          { type: array, items: { type: string }, default: [a] }  | [STRING]   | false
          { type: array, items: { type: integer }, default: [a] } | [INT64]?   | true
          """)
  void countOnlyWhereTheirTypeCanHoldThem(String schema, String type, boolean told) {
    ApiPlan plan =
        Plans.of(
            """
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            paths:
              /a:
                get:
                  operationId: op
                  parameters:
                    - { name: p, in: query, schema: %s }
                  responses: { '204': { description: d } }
            """
                .formatted(schema));
    OperationPlan operation = plan.operations().getFirst();
    assertThat(Plans.show(operation.parameters().getFirst().use())).isEqualTo(type);
    assertThat(operation.notes()).hasSize(told ? 1 : 0);
    if (told) {
      assertThat(operation.notes().getFirst().message())
          .contains("parameter p is null when it is absent");
    }
  }

  @Test
  void ofMembersThatNoTypeHoldsAreNoted() {
    ApiPlan plan =
        Plans.of(
            """
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            paths:
              /a:
                get:
                  operationId: op
                  responses:
                    '200':
                      description: d
                      content:
                        application/json: { schema: { $ref: '#/components/schemas/Pet' } }
            components:
              schemas:
                Pet:
                  type: object
                  properties:
                    born: { type: string, format: date-time, default: now }
                    name: { type: string, default: Tom }
            """);
    assertThat(plan.operations().getFirst().notes())
        .extracting(Remark::message)
        .containsExactly(
            "member born is null when it is absent: its type cannot hold its default \"now\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          $ref: '#/components/schemas/Size', default: { width: 1 }                          | Size    |
          $ref: '#/components/schemas/Size', default: { width: x }                          | Size?   | cannot hold
          $ref: '#/components/schemas/Size', default: { width: 9 }                          | Size?   | does not accept
          $ref: '#/components/schemas/Size', default: {}                                    | Size?   | cannot hold
          $ref: '#/components/schemas/Size', default: [1]                                   | Size?   |
          type: array, items: { $ref: '#/components/schemas/Size' }, default: [{ width: 2 }] | [Size]  |
          type: array, items: { $ref: '#/components/schemas/Size' }, default: []            | [Size]  |
          type: array, items: { type: string }, uniqueItems: true, default: [a, a]          | [STRING]? | does not accept
          type: array, items: { type: string }, maxItems: 1, default: [a, b]                | [STRING]? |
          type: object, additionalProperties: { type: integer }, default: { a: 1 }          | {INT64} |
          type: object, additionalProperties: { $ref: '#/components/schemas/Size' }, default: { a: { width: 3 } } | {Size} |
          $ref: '#/components/schemas/Either', default: small                               | Either  |
          $ref: '#/components/schemas/Either', default: { width: 1 }                        | Either  |
          $ref: '#/components/schemas/Either', default: true                                | Either? | cannot hold
          $ref: '#/components/schemas/Told', default: { width: 1 }                          | Told?   | cannot hold
          $ref: '#/components/schemas/Node', default: {}                                    | Node    |
          $ref: '#/components/schemas/Holder', default: {}                                  | Holder? | contains itself
          """)
  void ofDeclaredTypesAreConstants(String schema, String type, String why) {
    ApiPlan plan =
        Plans.of(
            """
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            paths:
              /a:
                put:
                  operationId: op
                  requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Holder' } } } }
                  responses: { '204': { description: d } }
            components:
              schemas:
                Holder: { type: object, properties: { m: { %s } } }
                Size: { type: object, required: [width], properties: { width: { type: integer, maximum: 5 }, unit: { type: string, default: cm } } }
                Either: { oneOf: [{ type: string }, { $ref: '#/components/schemas/Size' }] }
                Told: { oneOf: [{ $ref: '#/components/schemas/Size' }, { type: object, required: [a], properties: { a: {} } }] }
                Node: { type: object, properties: { next: { $ref: '#/components/schemas/Node', default: {} } } }
            """
                .formatted(schema));
    assertThat(Plans.show(plan, "Holder")).isEqualTo("m " + type);
    assertThat(Plans.show(plan, "Node")).isEqualTo("next Node?");
    List<String> said = new ArrayList<>();
    plan.operations().getFirst().notes().forEach(note -> said.add(note.message()));
    said.removeIf(note -> !note.startsWith("member m is null"));
    assertThat(said).hasSize(why == null ? 0 : 1).allMatch(note -> note.contains(why));
  }
}
