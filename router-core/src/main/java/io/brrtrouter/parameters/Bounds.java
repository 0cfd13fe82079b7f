package io.brrtrouter.parameters;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a schema's keywords leave of the number line. */
record Bounds(BigDecimal minimum, boolean aboveMinimum, BigDecimal maximum, boolean belowMaximum) {

  /** The bounds a schema sets within these; null where one of them is not a number. */
  static @Nullable Bounds of(JsonNode schema, BigDecimal lowest, BigDecimal highest) {
    BigDecimal minimum = stricter(lowest, schema, "minimum", "exclusiveMinimum", 1);
    BigDecimal maximum = stricter(highest, schema, "maximum", "exclusiveMaximum", -1);
    return minimum == null || maximum == null
        ? null
        : new Bounds(
            minimum,
            isExclusive(schema.path("exclusiveMinimum"), minimum),
            maximum,
            isExclusive(schema.path("exclusiveMaximum"), maximum));
  }

  boolean admit(BigDecimal value) {
    int low = value.compareTo(minimum);
    int high = value.compareTo(maximum);
    return (aboveMinimum ? low > 0 : low >= 0) && (belowMaximum ? high < 0 : high <= 0);
  }

  /** The least integer within. */
  long least() {
    long least = minimum.setScale(0, RoundingMode.CEILING).longValueExact();
    return aboveMinimum && minimum.compareTo(BigDecimal.valueOf(least)) == 0 ? least + 1 : least;
  }

  /** The greatest integer within. */
  long greatest() {
    long greatest = maximum.setScale(0, RoundingMode.FLOOR).longValueExact();
    return belowMaximum && maximum.compareTo(BigDecimal.valueOf(greatest)) == 0
        ? greatest - 1
        : greatest;
  }

  /** The strictest of the bounds; {@code sign} is 1 where the greater one is stricter. */
  private static @Nullable BigDecimal stricter(
      BigDecimal bound, JsonNode schema, String inclusive, String exclusive, int sign) {
    BigDecimal strictest = bound;
    for (String keyword : new String[] {inclusive, exclusive}) {
      JsonNode said = schema.path(keyword);
      if (said.isNumber()) {
        BigDecimal value = said.decimalValue();
        strictest = value.compareTo(strictest) * sign > 0 ? value : strictest;
      } else if (!said.isMissingNode() && !(said.isBoolean() && keyword.equals(exclusive))) {
        return null;
      }
    }
    return strictest;
  }

  /** OpenAPI 3.0 has a boolean beside the bound, 3.1 the bound itself. */
  private static boolean isExclusive(JsonNode keyword, BigDecimal bound) {
    return keyword.isBoolean()
        ? keyword.booleanValue()
        : keyword.isNumber() && keyword.decimalValue().compareTo(bound) == 0;
  }
}
