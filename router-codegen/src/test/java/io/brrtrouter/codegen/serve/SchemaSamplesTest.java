package io.brrtrouter.codegen.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** However much a schema asks for, a sample of it stays small. */
class SchemaSamplesTest {
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void arraysOfArraysAreCutShort() {
    String schema = "{\"type\":\"string\",\"minLength\":1000}";
    for (int i = 0; i < 3; i++) {
      schema = "{\"type\":\"array\",\"minItems\":1000,\"items\":" + schema + "}";
    }
    assertThat(sample(schema, "{}").toString())
        .hasSizeLessThan(2_000_000)
        .startsWith("[[[\"string");
  }

  @ParameterizedTest
  @ValueSource(strings = {"properties", "allOf"})
  void schemasThatEachAskForTwoOfTheNextAreCutShort(String keyword) {
    StringBuilder schemas = new StringBuilder("{\"components\":{\"schemas\":{");
    for (int i = 0; i < 60; i++) {
      String next = "{\"$ref\":\"#/components/schemas/S" + (i + 1) + "\"}";
      String twice =
          keyword.equals("allOf")
              ? "[" + next + "," + next + "]"
              : "{\"a\":" + next + ",\"b\":" + next + "},\"required\":[\"a\",\"b\"]";
      schemas.append("\"S" + i + "\":{\"" + keyword + "\":" + twice + "},");
    }
    schemas.append("\"S60\":{\"type\":\"integer\"}}}}");
    JsonNode made = sample("{\"$ref\":\"#/components/schemas/S0\"}", schemas.toString());
    assertThat(made.toString()).hasSizeLessThan(2_000_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"((((a{100}){100}){100}){100})", "^([a-z]{1,999}){1,999}$", "(((a*)*)*)*"})
  void textsOfLongPatternsAreShort(String pattern) {
    JsonNode made = sample("{\"type\":\"string\",\"pattern\":\"" + pattern + "\"}", "{}");
    assertThat(made.stringValue()).hasSizeLessThan(20_001);
  }

  @Test
  void samplesOfOneDocumentShareALimit() {
    JsonNode schema = JSON.readTree("{\"type\":\"array\",\"minItems\":1000,\"items\":{}}");
    SchemaSamples samples = new SchemaSamples(JSON.readTree("{}"), false);
    assertThat(samples.of(schema)).hasSize(1000);
    for (int i = 0; i < 3000; i++) {
      samples.of(schema);
    }
    assertThat(samples.of(schema)).isEmpty();
  }

  private static JsonNode sample(String schema, String document) {
    return new SchemaSamples(JSON.readTree(document), false).of(JSON.readTree(schema));
  }
}
