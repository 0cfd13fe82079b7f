package io.brrtrouter.codegen.serve;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes numbers from their bounds. */
final class NumberSamples {
  private NumberSamples() {}

  static JsonNode of(JsonNode schema) {
    boolean integer = schema.path("type").asString("").equals("integer");
    BigDecimal value = withinBounds(schema, integer);
    BigDecimal step = decimal(schema, "multipleOf");
    if (step != null && step.signum() > 0) {
      value = value.divide(step, 0, RoundingMode.CEILING).multiply(step);
    }
    return integer
        ? JsonNodeFactory.instance.numberNode(value.toBigInteger())
        : JsonNodeFactory.instance.numberNode(value);
  }

  private static BigDecimal withinBounds(JsonNode schema, boolean integer) {
    BigDecimal least = decimal(schema, "minimum");
    BigDecimal above = decimal(schema, "exclusiveMinimum");
    BigDecimal most = decimal(schema, "maximum");
    BigDecimal below = decimal(schema, "exclusiveMaximum");
    BigDecimal unit = integer ? BigDecimal.ONE : new BigDecimal("0.5");
    if (schema.path("exclusiveMinimum").asBoolean(false)) {
      above = least;
    }
    if (schema.path("exclusiveMaximum").asBoolean(false)) {
      below = most;
    }
    if (above != null) {
      return rounded(above.add(unit), integer, RoundingMode.FLOOR);
    }
    if (least != null) {
      return rounded(least, integer, RoundingMode.CEILING);
    }
    if (below != null && below.compareTo(BigDecimal.ONE) <= 0) {
      return rounded(below.subtract(unit), integer, RoundingMode.CEILING);
    }
    if (most != null && most.compareTo(BigDecimal.ONE) < 0) {
      return rounded(most, integer, RoundingMode.FLOOR);
    }
    return BigDecimal.ONE;
  }

  private static BigDecimal rounded(BigDecimal value, boolean integer, RoundingMode mode) {
    return integer ? value.setScale(0, mode) : value;
  }

  private static @Nullable BigDecimal decimal(JsonNode schema, String keyword) {
    JsonNode value = schema.path(keyword);
    return value.isNumber() ? value.decimalValue() : null;
  }
}
