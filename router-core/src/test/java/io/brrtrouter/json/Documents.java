package io.brrtrouter.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.brrtrouter.json.SchemaValidator.Direction;
import io.brrtrouter.validation.Violation;
import io.brrtrouter.validation.Violations;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Small documents for tests. */
final class Documents {
  static final JsonTrees TREES = new JsonTrees(JsonLimits.DEFAULT);

  private Documents() {}

  static JsonNode tree(String json) {
    byte[] bytes = json.getBytes(UTF_8);
    return TREES.parse(bytes, 0, bytes.length);
  }

  /** The schemas of a document with these named schemas, written as members. */
  static SchemaValidators schemas(String version, String named) {
    return SchemaValidators.of(
        tree("{\"components\":{\"schemas\":{" + named + "}}}"), dialect(version));
  }

  /** A schema, beside some that it may refer to. */
  static SchemaValidator schema(String version, String schema) {
    String others =
        """
        "Text":{"type":"string"},
        "A b/c":{"type":"integer"},
        "Named":{"$id":"https://example.com/named","type":"string"},
        """;
    return schemas(version, others + "\"S\":" + schema).at("/components/schemas/S");
  }

  static SchemaDialect dialect(String version) {
    return version.equals("3.0") ? SchemaDialect.OPENAPI_3_0 : SchemaDialect.OPENAPI_3_1;
  }

  static List<Violation> violations(SchemaValidator validator, String json) {
    return violations(validator, json, Direction.REQUEST);
  }

  static List<Violation> violations(SchemaValidator validator, String json, Direction direction) {
    Violations out = new Violations(20);
    validator.validate(tree(json), Violation.Location.BODY, "", direction, out);
    return out.list();
  }

  /** Violations as {@code pointer keyword message}. */
  static List<String> lines(List<Violation> violations) {
    return violations.stream()
        .map(v -> (v.pointer() + " " + v.keyword() + " " + v.message()).strip())
        .toList();
  }
}
