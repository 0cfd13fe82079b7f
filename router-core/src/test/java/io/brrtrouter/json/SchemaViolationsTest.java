package io.brrtrouter.json;

import static io.brrtrouter.json.Documents.lines;
import static io.brrtrouter.json.Documents.schema;
import static io.brrtrouter.json.Documents.violations;
import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.json.SchemaValidator.Direction;
import io.brrtrouter.validation.Violation;
import io.brrtrouter.validation.Violations;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What violations say: where, which keyword, and in which words. */
class SchemaViolationsTest {

  /** Schema (of 3.1), instance, violations separated by two blanks. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"type":"string"}                     | 1              | type must be a string
          {"type":["integer","null"]}           | "a"            | type must be an integer or null
          {"type":["string","array","null"]}    | 1              | type must be a string, an array or null
          {"minimum":1}                         | 0              | minimum must be at least 1
          {"exclusiveMaximum":1.50}             | 2              | exclusiveMaximum must be less than 1.50
          {"multipleOf":0.01}                   | 0.001          | multipleOf must be a multiple of 0.01
          {"minLength":1}                       | ""             | minLength must have at least 1 character
          {"maxLength":2}                       | "abc"          | maxLength must have at most 2 characters
          {"pattern":"^a$"}                     | "b"            | pattern must match the pattern ^a$
          {"format":"date-time"}                | "b"            | format must be a valid date-time
          {"minItems":2}                        | []             | minItems must have at least 2 items
          {"uniqueItems":true}                  | [1,1]          | uniqueItems must not have the same item twice
          {"maxProperties":0}                   | {"a":1}        | maxProperties must have at most 0 members
          {"enum":["a",1,null]}                 | "b"            | enum must be one of "a", 1, null
          {"const":{"a":1}}                     | 1              | const must be {"a":1}
          {"required":["a","b"]}                | {}             | /a required must be present  /b required must be present
          {"dependentRequired":{"a":["b"]}}     | {"a":1}        | /b dependentRequired must be present, because 'a' is
          {"additionalProperties":false}        | {"a":1,"b":2}  | /a additionalProperties is not a known member  /b additionalProperties is not a known member
          {"unevaluatedProperties":false}       | {"a":1}        | /a unevaluatedProperties is not a known member
          {"prefixItems":[true],"items":false}  | [1,2]          | /1 items is one item too many
          {"items":false}                       | [1,2]          | /0 items is one item too many  /1 items is one item too many
          {"unevaluatedItems":false}            | [1]            | /0 unevaluatedItems is one item too many
          {"propertyNames":{"maxLength":1}}     | {"ab":1}       | /ab propertyNames has a name that is not allowed
          {"properties":{"a":false}}            | {"a":1}        | /a false is not allowed
          {"not":{}}                            | 1              | not must not match the schema that is ruled out
          {"contains":{"const":1}}              | []             | contains must contain at least 1 item of a certain kind
          {"anyOf":[{"type":"string"},{"type":"array"}]} | 1     | anyOf must match one of the allowed schemas
          {"anyOf":[{"type":"string"},{"type":"null"}]}  | 1     | anyOf must match one of the allowed schemas
          {"anyOf":[{"minimum":3},{"type":"null"}]}      | 1     | minimum must be at least 3
          {"oneOf":[{},{}]}                     | 1              | oneOf must match only one of the allowed schemas, not several
          {"oneOf":[{"properties":{"k":{"const":"a"},"v":{"type":"string"}}},{"properties":{"k":{"const":"b"}}}]} | {"k":"a","v":1} | /v type must be a string
          {"items":{"properties":{"a/b~c":{"type":"string"}}}} | [{},{"a/b~c":1}] | /1/a~1b~0c type must be a string
          {"properties":{"a\\nb":{"type":"string"}}} | {"a\\nb":1} | `/a
          b type must be a string`
          {"allOf":[{"minimum":3},{"minimum":3}]} | 1            | minimum must be at least 3
          """)
  void sayWhereWhatAndWhy(String schema, String instance, String expected) {
    assertThat(lines(violations(schema("3.1", schema), instance)))
        .containsExactly(expected.split(" {2,}", -1));
  }

  @Test
  void areAllFoundAndPrefixedWithTheParametersName() {
    SchemaValidator schema = schema("3.0", "{\"items\":{\"type\":\"integer\",\"maximum\":3}}");
    Violations out = new Violations(10);
    schema.validate(
        Documents.tree("[1,\"a\",9]"), Violation.Location.QUERY, "ids", Direction.REQUEST, out);
    assertThat(out.list())
        .containsExactly(
            new Violation(Violation.Location.QUERY, "ids/1", "type", "must be an integer"),
            new Violation(Violation.Location.QUERY, "ids/2", "maximum", "must be at most 3"));
  }

  @Test
  void endAtTheLimitAndSayThatThereAreMore() {
    SchemaValidator schema = schema("3.1", "{\"items\":{\"type\":\"integer\"}}");
    Violations out = new Violations(3);
    String wrong = "[" + "\"a\",".repeat(9) + "1]";
    schema.validate(Documents.tree(wrong), Violation.Location.BODY, "", Direction.REQUEST, out);
    assertThat(out.list()).extracting(Violation::pointer).containsExactly("/0", "/1", "/2");
    assertThat(out.toProblem().extensions()).containsEntry("truncated", true);
    Violations exact = new Violations(9);
    schema.validate(Documents.tree(wrong), Violation.Location.BODY, "", Direction.REQUEST, exact);
    assertThat(exact.toProblem().extensions()).doesNotContainKey("truncated");
  }

  @Test
  void areTheSameHoweverManyThreadsCompileTheSchema() throws Exception {
    SchemaValidators schemas =
        Documents.schemas(
            "3.1",
            """
            "A":{"properties":{"b":{"$ref":"#/components/schemas/B"}}},
            "B":{"required":["c"],"properties":{"a":{"$ref":"#/components/schemas/A"}}}
            """);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          IntStream.range(0, 64)
              .mapToObj(i ->
                  threads.submit(() ->
                      lines(
                          violations(
                              schemas.at("/components/schemas/A"), "{\"b\":{\"a\":{\"b\":{}}}}"))))
              .toList();
      for (var answer : answers) {
        assertThat(answer.get())
            .isEqualTo(
                List.of("/b/a/b/c required must be present", "/b/c required must be present"));
      }
    }
  }
}
