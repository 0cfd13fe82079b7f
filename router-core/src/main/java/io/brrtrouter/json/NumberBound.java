package io.brrtrouter.json;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A bound of numbers.
 *
 * @param value the bound
 * @param excluded whether the bound itself is out of it
 * @param near the nearest {@code double}. Rounding keeps order: what is nearest to a larger {@code
 *     double} is larger itself
 * @param isShort whether no other short decimal has the same nearest {@code double}
 */
record NumberBound(BigDecimal value, boolean excluded, double near, boolean isShort) {
  static NumberBound of(String text, boolean excluded) {
    BigDecimal value = new BigDecimal(text);
    boolean isShort =
        value.unscaledValue().bitLength() < Long.SIZE
            && Decimals.areDistinct(value.unscaledValue().longValue(), value.scale());
    return new NumberBound(value, excluded, value.doubleValue(), isShort);
  }

  /** The stricter of two lower bounds. */
  static NumberBound higher(@Nullable NumberBound known, String text, boolean excluded) {
    NumberBound bound = of(text, excluded);
    int order = known == null ? -1 : known.value.compareTo(bound.value);
    return known != null && (order > 0 || (order == 0 && known.excluded)) ? known : bound;
  }

  /** The stricter of two upper bounds. */
  static NumberBound lower(@Nullable NumberBound known, String text, boolean excluded) {
    NumberBound bound = of(text, excluded);
    int order = known == null ? 1 : known.value.compareTo(bound.value);
    return known != null && (order < 0 || (order == 0 && known.excluded)) ? known : bound;
  }

  boolean isBelow(BigDecimal number) {
    int order = value.compareTo(number);
    return order < 0 || (order == 0 && !excluded);
  }

  boolean isAbove(BigDecimal number) {
    int order = value.compareTo(number);
    return order > 0 || (order == 0 && !excluded);
  }

  /** As above, of a short decimal. */
  boolean isBelow(long digits, int scale, double number) {
    if (number != near) {
      return number > near;
    }
    return isShort ? !excluded : isBelow(BigDecimal.valueOf(digits, scale));
  }

  /** As above, of a short decimal. */
  boolean isAbove(long digits, int scale, double number) {
    if (number != near) {
      return number < near;
    }
    return isShort ? !excluded : isAbove(BigDecimal.valueOf(digits, scale));
  }
}
