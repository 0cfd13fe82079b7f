package io.brrtrouter.parameters;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Numbers within bounds that every floating-point format can hold. */
record NumberCheck(Bounds bounds) implements ScalarCheck {
  static final BigDecimal LARGEST = new BigDecimal("1e38");

  @Override
  public @Nullable JsonNode accept(String text) {
    JsonNode number = NumberText.parse(text);
    return number != null && bounds.admit(number.decimalValue()) ? number : null;
  }
}
