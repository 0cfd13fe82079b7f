package io.brrtrouter.json;

import io.brrtrouter.json.SchemaKeyword.Site;
import java.math.BigDecimal;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * {@code minimum}, {@code maximum}, their exclusive forms and {@code multipleOf}, exact for numbers
 * of any size. An exclusive bound is a boolean in 3.0 and a number in 3.1; both are understood in
 * both.
 */
final class NumberKeywords {
  private NumberKeywords() {}

  static @Nullable Assertion minimum(Site site) {
    return Site.isTrue(site.sibling("exclusiveMinimum"))
        ? bound(site, order -> order > 0, "must be greater than ")
        : bound(site, order -> order >= 0, "must be at least ");
  }

  static @Nullable Assertion maximum(Site site) {
    return Site.isTrue(site.sibling("exclusiveMaximum"))
        ? bound(site, order -> order < 0, "must be less than ")
        : bound(site, order -> order <= 0, "must be at most ");
  }

  static @Nullable Assertion exclusiveMinimum(Site site) {
    return bound(site, order -> order > 0, "must be greater than ");
  }

  static @Nullable Assertion exclusiveMaximum(Site site) {
    return bound(site, order -> order < 0, "must be less than ");
  }

  private static @Nullable Assertion bound(Site site, IntPredicate order, String message) {
    BigDecimal bound = site.value().isNumber() ? Numbers.decimal(site.value()) : null;
    if (bound == null) {
      return null;
    }
    JsonNode written = site.value();
    if (Numbers.isInteger(written) && bound.abs().compareTo(BigDecimal.valueOf(1L << 62)) < 0) {
      long small = bound.longValueExact();
      return new Assertion(
          site.name(),
          value -> !value.isNumber() || order.test(compare(value, small, bound)),
          () -> message + written);
    }
    return new Assertion(
        site.name(),
        value -> !value.isNumber() || order.test(compare(value, bound)),
        () -> message + written);
  }

  private static int compare(JsonNode value, long small, BigDecimal bound) {
    return value.isInt() || value.isLong()
        ? Long.compare(value.longValue(), small)
        : compare(value, bound);
  }

  private static int compare(JsonNode value, BigDecimal bound) {
    BigDecimal number = Numbers.decimal(value);
    // What is no number is out of any bounds; there is none in a tree that was read.
    return number == null ? 0 : number.compareTo(bound);
  }
}
