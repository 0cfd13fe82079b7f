package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.Node;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds what is asked of a number. */
final class NumberRules {
  private static final BigDecimal LEAST_LONG = BigDecimal.valueOf(Long.MIN_VALUE);
  private static final BigDecimal MOST_LONG = BigDecimal.valueOf(Long.MAX_VALUE);

  private final Conjunction asked;
  private @Nullable BigDecimal least;
  private boolean above;
  private @Nullable BigDecimal most;
  private boolean below;

  NumberRules(Conjunction asked) {
    this.asked = asked;
  }

  /**
   * The rule; null where it takes the validators.
   *
   * @param own formats that the type itself checks
   */
  Rule.@Nullable Number rule(Set<String> own) {
    for (var schema : asked.shape().conjuncts()) {
      var node = schema.node();
      bound(number(node, "minimum"), Keywords.isTrue(node, "exclusiveMinimum"), true);
      bound(number(node, "maximum"), Keywords.isTrue(node, "exclusiveMaximum"), false);
      bound(number(node, "exclusiveMinimum"), true, true);
      bound(number(node, "exclusiveMaximum"), true, false);
    }
    for (String format : asked.texts("format")) {
      switch (own.contains(format) ? "" : format) {
        case "int32" -> range(BigDecimal.valueOf(Integer.MIN_VALUE), Integer.MAX_VALUE);
        case "int64" -> range(LEAST_LONG, Long.MAX_VALUE);
        case "float", "double" -> {
          return null;
        }
        default -> {} // says nothing of numbers
      }
    }
    List<BigDecimal> divisors = divisors();
    List<BigDecimal> values = values();
    return divisors == null || values == null
        ? null
        : new Rule.Number(least, above, most, below, divisors, values);
  }

  private void range(BigDecimal from, long to) {
    bound(from, false, true);
    bound(BigDecimal.valueOf(to), false, false);
  }

  private static @Nullable BigDecimal number(Node node, String keyword) {
    JsonNode value = Keywords.scalar(node, keyword);
    return value != null && value.isNumber() ? value.decimalValue() : null;
  }

  private void bound(@Nullable BigDecimal bound, boolean strict, boolean lower) {
    if (bound == null) {
      return;
    }
    BigDecimal known = lower ? least : most;
    int order = known == null ? 1 : lower ? bound.compareTo(known) : known.compareTo(bound);
    if (order > 0 || order == 0 && strict) {
      if (lower) {
        least = bound;
        above = strict;
      } else {
        most = bound;
        below = strict;
      }
    }
  }

  private @Nullable List<BigDecimal> divisors() {
    List<BigDecimal> divisors = new ArrayList<>();
    for (JsonNode value : asked.values("multipleOf")) {
      if (!value.isNumber() || value.decimalValue().signum() <= 0) {
        return null;
      }
      divisors.add(value.decimalValue());
    }
    return divisors;
  }

  /** The numbers it is one of; empty where any will do, null where none would. */
  private @Nullable List<BigDecimal> values() {
    List<JsonNode> values = asked.shape().values();
    if (values == null) {
      return List.of();
    }
    List<BigDecimal> numbers = new ArrayList<>();
    values.stream().filter(JsonNode::isNumber).forEach(v -> numbers.add(v.decimalValue()));
    return numbers.isEmpty() ? null : List.copyOf(numbers);
  }

  /** The same rule for integers that fit {@code long}; null where it takes the validators. */
  Rule.@Nullable Whole whole(Rule.Number rule) {
    BigDecimal from = rule.least() == null ? LEAST_LONG : lowest(rule.least(), rule.above());
    BigDecimal to = rule.most() == null ? MOST_LONG : highest(rule.most(), rule.below());
    if (from.compareTo(to) > 0
        || from.compareTo(MOST_LONG) > 0
        || to.compareTo(LEAST_LONG) < 0
        || !rule.divisors().stream().allMatch(NumberRules::isLong)) {
      return null;
    }
    List<Long> values =
        rule.values().stream().filter(NumberRules::isLong).map(BigDecimal::longValueExact).toList();
    return values.isEmpty() && !rule.values().isEmpty()
        ? null
        : new Rule.Whole(
            from.max(LEAST_LONG).longValueExact(),
            to.min(MOST_LONG).longValueExact(),
            rule.divisors().stream().map(BigDecimal::longValueExact).toList(),
            values);
  }

  private static BigDecimal lowest(BigDecimal least, boolean above) {
    BigDecimal whole = least.setScale(0, RoundingMode.CEILING);
    return above && whole.compareTo(least) == 0 ? whole.add(BigDecimal.ONE) : whole;
  }

  private static BigDecimal highest(BigDecimal most, boolean below) {
    BigDecimal whole = most.setScale(0, RoundingMode.FLOOR);
    return below && whole.compareTo(most) == 0 ? whole.subtract(BigDecimal.ONE) : whole;
  }

  private static boolean isLong(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0
        && number.compareTo(LEAST_LONG) >= 0
        && number.compareTo(MOST_LONG) <= 0;
  }
}
