package io.brrtrouter.json;

import static io.brrtrouter.json.Documents.lines;
import static io.brrtrouter.json.Documents.schemas;
import static io.brrtrouter.json.Documents.tree;
import static io.brrtrouter.json.Documents.violations;
import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.json.SchemaValidator.Direction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest {

  /** Schemas in which {@code id} is required and read-only, {@code pin} required and write-only. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          3.0 | "S":{"required":["id","pin"],"properties":{"id":{"type":"string","readOnly":true},"pin":{"type":"string","writeOnly":true}}}
          3.1 | "S":{"required":["id","pin"],"properties":{"id":{"readOnly":true},"pin":{"writeOnly":true}}}
          3.0 | "S":{"required":["id","pin"],"properties":{"id":{"$ref":"#/components/schemas/Id"},"pin":{"$ref":"#/components/schemas/Pin"}}},"Id":{"readOnly":true},"Pin":{"writeOnly":true}
          3.1 | "S":{"required":["id","pin"],"properties":{"id":{"$ref":"#/components/schemas/Id","readOnly":true},"pin":{"allOf":[{"writeOnly":true}]}}},"Id":{}
          3.0 | "S":{"required":["id","pin"],"allOf":[{"$ref":"#/components/schemas/B"}]},"B":{"properties":{"id":{"readOnly":true},"pin":{"writeOnly":true}}}
          3.0 | "S":{"allOf":[{"required":["id","pin"]},{"properties":{"id":{"readOnly":true},"pin":{"writeOnly":true}}}]}
          """)
  void excusesWhatMustNotTravelAndRefusesWhatDoes(String version, String named) {
    SchemaValidator schema = schemas(version, named).at("/components/schemas/S");
    String request = "{\"pin\":\"1\"}";
    String response = "{\"id\":\"1\"}";
    assertThat(violations(schema, request, Direction.REQUEST)).isEmpty();
    assertThat(violations(schema, response, Direction.RESPONSE)).isEmpty();
    assertThat(lines(violations(schema, response, Direction.REQUEST)))
        .containsExactlyInAnyOrder(
            "/id readOnly is read-only and cannot be sent", "/pin required must be present");
    assertThat(lines(violations(schema, request, Direction.RESPONSE)))
        .containsExactlyInAnyOrder(
            "/pin writeOnly is write-only and cannot be answered", "/id required must be present");
    assertThat(schema.accepts(tree(request))).isTrue();
    assertThat(schema.accepts(tree(response))).isTrue();
    assertThat(schema.accepts(tree("{}"))).isTrue();
  }
}
