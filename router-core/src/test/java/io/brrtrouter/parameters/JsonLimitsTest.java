package io.brrtrouter.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.json.JsonLimits;
import io.brrtrouter.json.JsonTrees;
import io.brrtrouter.json.SchemaDialect;
import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.json.Values;
import io.brrtrouter.validation.Violations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON in a parameter is read within the limits of the document, as that of a body is. */
class JsonLimitsTest {

  @ParameterizedTest
  @CsvSource({"3, true", "4, false"})
  void nestingCountsInParametersToo(int levels, boolean taken) {
    JsonNode document = JsonMapper.shared().readTree("{\"s\":{}}");
    SchemaValidators schemas =
        SchemaValidators.of(
            document, SchemaDialect.OPENAPI_3_1, new JsonTrees(JsonLimits.DEFAULT.withMaxDepth(3)));
    Parameter<JsonNode> filter =
        Parameter.query("filter").schema("/s").content("application/json").as(Values::tree);
    Violations violations = new Violations(5);
    ParameterDecoder.bind(filter, schemas)
        .decode(Raw.query("filter=" + "[".repeat(levels) + "]".repeat(levels)), violations);
    assertThat(violations.isEmpty()).isEqualTo(taken);
  }
}
