package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Holds a default against the limits that its schema sets to numbers and lengths. */
final class DefaultBounds {
  private DefaultBounds() {}

  /** The first limit that the value breaks, or null. */
  static @Nullable String broken(Node schema, JsonNode value) {
    return switch (value.getNodeType()) {
      case NUMBER -> number(schema, value.decimalValue());
      case STRING -> {
        String text = value.stringValue();
        yield size(schema, "minLength", "maxLength", text.codePointCount(0, text.length()));
      }
      case ARRAY -> size(schema, "minItems", "maxItems", value.size());
      case OBJECT -> size(schema, "minProperties", "maxProperties", value.size());
      default -> null;
    };
  }

  private static @Nullable String number(Node schema, BigDecimal value) {
    BigDecimal least = limit(schema, "minimum");
    BigDecimal most = limit(schema, "maximum");
    // In 3.0 the exclusive ones are flags beside the limits, in 3.1 limits of their own.
    BigDecimal above =
        Nodes.isTrue(schema, "exclusiveMinimum") ? least : limit(schema, "exclusiveMinimum");
    BigDecimal below =
        Nodes.isTrue(schema, "exclusiveMaximum") ? most : limit(schema, "exclusiveMaximum");
    if (least != null && value.compareTo(least) < 0) {
      return "minimum";
    }
    if (most != null && value.compareTo(most) > 0) {
      return "maximum";
    }
    if (above != null && value.compareTo(above) <= 0) {
      return "exclusiveMinimum";
    }
    return below != null && value.compareTo(below) >= 0 ? "exclusiveMaximum" : null;
  }

  private static @Nullable String size(Node schema, String least, String most, int size) {
    BigDecimal value = BigDecimal.valueOf(size);
    BigDecimal low = limit(schema, least);
    BigDecimal high = limit(schema, most);
    if (low != null && value.compareTo(low) < 0) {
      return least;
    }
    return high != null && value.compareTo(high) > 0 ? most : null;
  }

  private static @Nullable BigDecimal limit(Node schema, String keyword) {
    return schema.get(keyword) instanceof Node.Scalar scalar && scalar.json().isNumber()
        ? scalar.json().decimalValue()
        : null;
  }
}
