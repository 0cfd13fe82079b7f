package io.brrtrouter.codegen.diff;

import io.brrtrouter.openapi.Node;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How small or how large something may be.
 *
 * @param value the limit
 * @param exclusive whether the limit itself is past it
 * @param node where it is said
 */
record Limit(BigDecimal value, boolean exclusive, Node node) {
  /** The strictest of a keyword, or null where it is not said. */
  static @Nullable Limit of(SchemaView view, String keyword, boolean lower) {
    Limit strictest = null;
    for (Node node : view.all(keyword)) {
      BigDecimal value = Tree.number(node);
      if (value != null) {
        strictest = strictest(strictest, new Limit(value, false, node), lower);
      }
    }
    return strictest;
  }

  /**
   * The strictest of {@code minimum} or {@code maximum} and their exclusive forms, those of 3.0 and
   * those of 3.1.
   */
  static @Nullable Limit ofNumbers(SchemaView view, boolean lower) {
    String keyword = lower ? "minimum" : "maximum";
    String exclusively = lower ? "exclusiveMinimum" : "exclusiveMaximum";
    Limit strictest = null;
    for (Node part : view.parts()) {
      Node inclusive = part.get(keyword);
      BigDecimal value = Tree.number(inclusive);
      if (inclusive != null && value != null) {
        boolean exclusive = Tree.isTrue(part.get(exclusively));
        strictest = strictest(strictest, new Limit(value, exclusive, inclusive), lower);
      }
      Node own = part.get(exclusively);
      BigDecimal excluded = Tree.number(own);
      if (own != null && excluded != null) {
        strictest = strictest(strictest, new Limit(excluded, true, own), lower);
      }
    }
    boolean whole = strictest != null && !view.mayBe(ValueType.FRACTION);
    return strictest != null && whole ? strictest.ofIntegers(lower) : strictest;
  }

  /** The same limit for integers: more than 0 is 1 or more. */
  private Limit ofIntegers(boolean lower) {
    BigDecimal rounded = value.setScale(0, lower ? RoundingMode.CEILING : RoundingMode.FLOOR);
    boolean isItself = exclusive && rounded.compareTo(value) == 0;
    BigDecimal next = lower ? BigDecimal.ONE : BigDecimal.ONE.negate();
    return new Limit(isItself ? rounded.add(next) : rounded, false, node);
  }

  private static Limit strictest(@Nullable Limit one, Limit other, boolean lower) {
    return one == null || other.isStricterThan(one, lower) ? other : one;
  }

  boolean isStricterThan(Limit other, boolean lower) {
    int order = value.compareTo(other.value);
    return order == 0 ? exclusive && !other.exclusive : lower ? order > 0 : order < 0;
  }

  String shown() {
    return Tree.plain(value) + (exclusive ? " (exclusive)" : "");
  }

  /** Compares limits that may not be there; without one, anything goes. */
  static void compare(
      Keywords both, String what, @Nullable Limit old, @Nullable Limit now, boolean lower) {
    boolean narrowed = now != null && (old == null || now.isStricterThan(old, lower));
    boolean widened = old != null && (now == null || old.isStricterThan(now, lower));
    if (!narrowed && !widened) {
      return;
    }
    String text =
        old == null
            ? "{} has a " + what + " now: " + shown(now)
            : now == null
                ? "{} has no " + what + " any more: it was " + shown(old)
                : "the " + what + " of {} changes from " + shown(old) + " to " + shown(now);
    Place place =
        now == null
            ? both.old().version().place(Objects.requireNonNull(old).node)
            : both.now().version().place(now.node);
    both.differ(Rule.LIMIT, narrowed ? Effect.NARROWED : Effect.WIDENED, place, text);
  }

  private static String shown(@Nullable Limit limit) {
    return limit == null ? "" : limit.shown();
  }
}
