package io.brrtrouter.json;

import static io.brrtrouter.json.Documents.lines;
import static io.brrtrouter.json.Documents.schema;
import static io.brrtrouter.json.Documents.schemas;
import static io.brrtrouter.json.Documents.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.json.SchemaValidator.Direction;
import io.brrtrouter.validation.Violation;
import io.brrtrouter.validation.Violations;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Validation ends, whatever schema and instance are, and with an answer. */
class SchemaLimitsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"S\":{\"$ref\":\"#/components/schemas/S\"}",
        "\"S\":{\"allOf\":[{\"$ref\":\"#/components/schemas/S\"}]}",
        "\"S\":{\"anyOf\":[{\"type\":\"string\"},{\"$ref\":\"#/components/schemas/S\"}]}",
        "\"S\":{\"not\":{\"$ref\":\"#/components/schemas/S\"}}",
        "\"S\":{\"oneOf\":[{\"$ref\":\"#/components/schemas/B\"}]},"
            + "\"B\":{\"allOf\":[{\"$ref\":\"#/components/schemas/S\"}]}"
      })
  void refusesWhatASchemaThatRefersToItselfCannotJudge(String named) throws Exception {
    for (String version : List.of("3.0", "3.1")) {
      SchemaValidator schema = schemas(version, named).at("/components/schemas/S");
      assertThat(lines(validate(schema, tree("1"))))
          .containsExactly("$ref cannot be checked: its schema refers to itself");
      assertThat(schema.accepts(tree("1"))).isFalse();
    }
  }

  @Test
  void givesUpWhatTakesALinearPatternTooLongInAll() throws Exception {
    String text = "\"" + "abc".repeat(30_000) + "\"";
    JsonNode instance = tree("[" + text + "," + text + "," + text + "," + text + "," + text + "]");
    SchemaValidator slow =
        schemas("3.0", "\"S\":{\"items\":{\"pattern\":\"([a-z]{1,200}-)+x\"}}")
            .at("/components/schemas/S");
    assertThat(lines(validate(slow, instance)))
        .last()
        .asString()
        .contains("takes too long to be matched with its pattern");
    SchemaValidator honest =
        schemas("3.0", "\"S\":{\"items\":{\"pattern\":\"^[a-z]+$\"}}").at("/components/schemas/S");
    assertThat(validate(honest, instance)).isEmpty();
  }

  @Test
  @Timeout(20)
  void countsWhatUnevaluatedPropertiesLooksThrough() throws Exception {
    String branch = "{\"properties\":{\"a\":{\"$ref\":\"#/components/schemas/S\"}}}";
    SchemaValidator schema =
        schemas(
                "3.1",
                "\"S\":{\"allOf\":["
                    + (branch + "," + branch)
                    + "],\"unevaluatedProperties\":false}")
            .at("/components/schemas/S");
    assertThat(validate(schema, tree("{\"a\":".repeat(3) + "{}" + "}".repeat(3)))).isEmpty();
    JsonNode deep = tree("{\"a\":".repeat(20) + "1" + "}".repeat(20));
    assertThat(lines(validate(schema, deep))).last().asString().contains("limit");
    assertThat(schema.accepts(deep)).isFalse();
  }

  @Test
  void doesNotMatchATextThatIsTooLongAnyhow() throws Exception {
    SchemaValidator schema =
        schemas("3.0", "\"S\":{\"items\":{\"maxLength\":2,\"pattern\":\"^[0-9]+$\"}}")
            .at("/components/schemas/S");
    assertThat(lines(validate(schema, tree("[\"aaa\",\"aa\",\"🐈🐈\",\"12\"]"))))
        .containsExactly(
            "/0 maxLength must have at most 2 characters",
            "/1 pattern must match the pattern ^[0-9]+$",
            "/2 pattern must match the pattern ^[0-9]+$");
  }

  @Test
  void followsRecursionAsDeepAsInstancesAreByDefault() throws Exception {
    SchemaValidator schema =
        schemas(
                "3.1",
                """
                "S":{"type":"object","properties":{"c":{"oneOf":[{"type":"integer"},{"$ref":"#/components/schemas/S"}]}}}
                """)
            .at("/components/schemas/S");
    int depth = JsonLimits.DEFAULT.maxDepth();
    JsonNode deep = tree("{\"c\":".repeat(depth) + "1" + "}".repeat(depth));
    assertThat(validate(schema, deep)).isEmpty();
  }

  @Test
  void givesUpBeyondItsDepth() throws Exception {
    SchemaValidators schemas =
        SchemaValidators.of(
            tree("{\"s\":{\"items\":{\"$ref\":\"#/s\"}}}"),
            SchemaDialect.OPENAPI_3_1,
            new ValidationLimits(20, 1_000_000));
    JsonNode deep = tree("[".repeat(50) + "]".repeat(50));
    assertThat(lines(validate(schemas.at("/s"), deep)))
        .singleElement()
        .asString()
        .startsWith("/0/0/0/0/0/0/0/0/0")
        .endsWith(" limit is nested too deeply to be checked");
  }

  @Test
  void givesUpWhereBranchesMultiply() throws Exception {
    SchemaValidator schema =
        schemas(
                "3.1",
                """
                "S":{"anyOf":[{"items":{"$ref":"#/components/schemas/S"},"maxItems":0},
                              {"items":{"$ref":"#/components/schemas/S"},"maxItems":0}]}
                """)
            .at("/components/schemas/S");
    JsonNode deep = tree("[".repeat(60) + "1" + "]".repeat(60));
    assertThat(lines(validate(schema, deep)))
        .singleElement()
        .asString()
        .endsWith("takes too long to be checked");
    assertThat(schema.accepts(deep)).isFalse();
  }

  @Test
  void looksThroughTheAnnotationsOfManySmallObjects() throws Exception {
    SchemaValidator schema =
        schemas(
                "3.1",
                """
                "B":{"properties":{"a":{},"b":{}}},
                "S":{"items":{"allOf":[{"$ref":"#/components/schemas/B"}],"properties":{"c":{}},
                  "unevaluatedProperties":false}}
                """)
            .at("/components/schemas/S");
    JsonNode many = tree("[" + "{\"a\":1,\"b\":2,\"c\":3},".repeat(100_000) + "{}]");
    assertThat(validate(schema, many)).isEmpty();
  }

  @Test
  void givesUpWhereTheSameItemsAreComparedAtEveryLevel() throws Exception {
    SchemaValidator schema =
        schemas(
                "3.1",
                "\"S\":{\"uniqueItems\":true,\"items\":{\"$ref\":\"#/components/schemas/S\"}}")
            .at("/components/schemas/S");
    String leaf = "\"" + "x".repeat(5_000_000) + "\"";
    assertThat(lines(validate(schema, tree("[0,".repeat(90) + leaf + "]".repeat(90)))))
        .singleElement()
        .asString()
        .endsWith("limit takes too long to be checked");
    assertThat(validate(schema, tree("[0," + leaf + "]"))).isEmpty();
  }

  @Test
  void givesUpNamesThatTakeAPatternTooLongInAll() throws Exception {
    SchemaValidator schema =
        schemas("3.1", "\"S\":{\"patternProperties\":{\"^(?=(a+)+$)b\":{}}}")
            .at("/components/schemas/S");
    StringBuilder body = new StringBuilder("{");
    for (int i = 0; i < 100_000; i++) {
      body.append('"').append("a".repeat(100)).append(i).append("\":1,");
    }
    assertThat(lines(validate(schema, tree(body.append("\"b\":1}").toString()))))
        .singleElement()
        .asString()
        .endsWith("pattern takes too long to be matched with its pattern");
  }

  @Test
  void takesTheStepsThatALargeInstanceNeeds() throws Exception {
    SchemaValidator schema = schema("3.0", "{\"items\":{\"type\":\"integer\",\"minimum\":1}}");
    JsonNode large = tree("[" + "1,".repeat(2_000_000) + "1]");
    assertThat(validate(schema, large)).isEmpty();
    assertThat(schema.accepts(large)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"items\":{\"type\":\"integer\"}}",
        "{\"anyOf\":[{\"items\":{\"type\":\"integer\"}},{\"items\":{\"type\":\"null\"}}]}",
        "{\"oneOf\":[{\"items\":{\"type\":\"integer\"}},{\"type\":\"null\"}]}",
        "{\"not\":{\"not\":{\"items\":{\"type\":\"integer\"}}}}",
        "{\"unevaluatedItems\":false}",
        "{\"if\":{\"items\":{\"type\":\"integer\"}},\"else\":false}"
      })
  void stopsAfterEnoughViolations(String text) throws Exception {
    SchemaValidator schema = schema("3.1", text);
    JsonNode wrong = tree("[" + "\"x\",".repeat(500_000) + "\"x\"]");
    assertThat(validate(schema, wrong)).isNotEmpty().hasSizeLessThanOrEqualTo(50);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"items\":{\"pattern\":\"^(?!x)(.*a){25}$\"}}",
        "{\"not\":{\"items\":{\"pattern\":\"^(?!x)(.*a){25}$\"}}}",
        "{\"anyOf\":[{\"items\":{\"pattern\":\"^(?!x)(.*a){25}$\"}},true]}"
      })
  void refusesWhatTakesAPatternTooLong(String text) throws Exception {
    SchemaValidator schema = schema("3.1", text);
    JsonNode strings = tree("[" + ("\"" + "a".repeat(40) + "!\",").repeat(1000) + "\"a\"]");
    assertThat(lines(validate(schema, strings)))
        .containsExactly("/0 pattern takes too long to be matched with its pattern");
    assertThat(schema.accepts(strings)).isFalse();
  }

  /** On the kind of thread that serves requests. */
  private static List<Violation> validate(SchemaValidator schema, JsonNode instance)
      throws Exception {
    try (var thread = Executors.newVirtualThreadPerTaskExecutor()) {
      return thread
          .submit(() -> {
            Violations out = new Violations(50);
            schema.validate(instance, Violation.Location.BODY, "", Direction.REQUEST, out);
            return out.list();
          })
          .get();
    }
  }

  @Test
  void leavesOutPatternsThatNothingUnderstands() throws Exception {
    SchemaValidator schema =
        schema("3.1", "{\"patternProperties\":{\"a**\":false},\"additionalProperties\":false}");
    assertThat(validate(schema, tree("{\"a\":1}"))).isEmpty();
  }

  @Test
  void givesUpWhereManyLargeNumbersAreDivided() throws Exception {
    SchemaValidator schema = schema("3.1", "{\"items\":{\"multipleOf\":0.01}}");
    JsonNode large = tree("[" + "1e999,".repeat(400_000) + "1]");
    assertThat(lines(validate(schema, large)))
        .singleElement()
        .asString()
        .endsWith("limit takes too long to be checked");
    assertThat(validate(schema, tree("[" + "1250.75,".repeat(400_000) + "1e999]"))).isEmpty();
  }
}
