package io.brrtrouter.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.brrtrouter.validation.Violation;
import io.brrtrouter.validation.Violations;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SchemaValidatorsTest {

  private static final JsonTrees TREES = new JsonTrees(JsonLimits.DEFAULT);

  static JsonNode tree(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return TREES.parse(bytes, 0, bytes.length);
  }

  @Test
  void aMediaTypeWithoutSchemaTakesAnything() {
    SchemaValidators validators =
        SchemaValidators.of(
            tree("{\"openapi\":\"3.0.3\",\"content\":{\"application/json\":{}}}"),
            SchemaDialect.OPENAPI_3_0);
    assertThat(validators.at("/content/application~1json/schema").accepts(tree("[1]"))).isTrue();
    assertThatThrownBy(() -> validators.at("/content/text~1plain/schema"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refersToSchemasOfTheDocument() {
    SchemaValidators validators =
        SchemaValidators.of(
            tree(
                """
                {"openapi":"3.0.3","paths":{"/pets":{"post":{"requestBody":{"content":
                {"application/json":{"schema":{"$ref":"#/components/schemas/Pet"}}}}}}},
                "components":{"schemas":{"Pet":{"type":"object","required":["name"],
                "properties":{"name":{"type":"string"},"parent":{"$ref":"#/components/schemas/Pet"}}}}}}
                """),
            SchemaDialect.OPENAPI_3_0);
    SchemaValidator body =
        validators.at("/paths/~1pets/post/requestBody/content/application~1json/schema");
    assertThat(body.accepts(tree("{\"name\":\"a\",\"parent\":{\"name\":\"b\"}}"))).isTrue();
    Violations out = new Violations(10);
    body.validate(
        tree("{\"name\":\"a\",\"parent\":{}}"),
        Violation.Location.BODY,
        "",
        SchemaValidator.Direction.REQUEST,
        out);
    assertThat(out.list()).extracting(Violation::pointer).containsExactly("/parent/name");
  }
}
