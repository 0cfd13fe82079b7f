package io.brrtrouter.json;

import java.math.BigDecimal;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The tolerant decoders of scalar types; method references to them appear in generated code. */
public final class Values {
  private Values() {}

  /** Placeholder until the package is complete. */
  public static String string(JsonNode node, SchemaValidators schemas) {
    return node.asString();
  }

  /** Placeholder. */
  public static Integer int32(JsonNode node, SchemaValidators schemas) {
    return node.intValue();
  }

  /** Placeholder. */
  public static Long int64(JsonNode node, SchemaValidators schemas) {
    return node.longValue();
  }

  /** Placeholder. */
  public static BigDecimal decimal(JsonNode node, SchemaValidators schemas) {
    return node.decimalValue();
  }

  /** Placeholder. */
  public static UUID uuid(JsonNode node, SchemaValidators schemas) {
    return UUID.fromString(node.asString());
  }
}
