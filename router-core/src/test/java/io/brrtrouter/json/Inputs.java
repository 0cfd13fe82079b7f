package io.brrtrouter.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.brrtrouter.json.SchemaValidator.Direction;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;

/** Readers of texts for tests. */
final class Inputs {
  static final JsonLimits LIMITS = JsonLimits.DEFAULT.withMaxDepth(8);

  static final SchemaValidators SCHEMAS =
      SchemaValidators.of(JsonNodeFactory.instance.objectNode(), SchemaDialect.OPENAPI_3_1);

  private static final JsonTrees TREES = new JsonTrees(LIMITS);

  private Inputs() {}

  static JsonInput of(String json, boolean tolerant) {
    return of(json.getBytes(UTF_8), tolerant, SCHEMAS);
  }

  static JsonInput of(byte[] text, boolean tolerant, SchemaValidators schemas) {
    ReadContext context =
        new ReadContext(TREES, schemas, Direction.REQUEST, TreeRoom.UNLIMITED, List.of());
    int start = JsonTrees.start(text, 0, text.length);
    return new JsonInput(text, start, text.length, tolerant, context);
  }
}
