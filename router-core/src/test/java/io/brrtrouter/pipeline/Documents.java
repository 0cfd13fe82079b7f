package io.brrtrouter.pipeline;

import io.brrtrouter.json.JsonLimits;
import io.brrtrouter.json.JsonTrees;
import io.brrtrouter.json.SchemaDialect;
import io.brrtrouter.json.SchemaValidators;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** Documents written in tests. */
final class Documents {
  private Documents() {}

  static ApiDocument of(String name, String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    JsonNode tree = new JsonTrees(JsonLimits.DEFAULT).parse(bytes, 0, bytes.length);
    return ApiDocument.of(name, tree, SchemaValidators.of(tree, SchemaDialect.OPENAPI_3_1));
  }
}
