package io.brrtrouter.codegen.diff;

import io.brrtrouter.openapi.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How small, how large and in which steps numbers may be. */
final class NumberRules {
  private NumberRules() {}

  static void compare(Keywords both) {
    Limit.compare(both, "minimum", lowest(both.old()), lowest(both.now()), true);
    Limit.compare(both, "maximum", highest(both.old()), highest(both.now()), false);
    compareSteps(both);
    FormatRules.compare(both, FormatRules.Of.NUMBERS);
  }

  private static @Nullable Limit lowest(SchemaView view) {
    return Limit.ofNumbers(view, true);
  }

  private static @Nullable Limit highest(SchemaView view) {
    return Limit.ofNumbers(view, false);
  }

  private static void compareSteps(Keywords both) {
    List<BigDecimal> old = steps(both.old());
    List<BigDecimal> now = steps(both.now());
    boolean narrowed = !now.stream().allMatch(step -> isMultipleOfAny(old, step));
    boolean widened = !old.stream().allMatch(step -> isMultipleOfAny(now, step));
    if (narrowed || widened) {
      both.differ(
          Rule.MULTIPLE_OF,
          Effect.of(narrowed, widened),
          both.place("multipleOf"),
          "{} is a multiple of " + shown(now) + " now, and was one of " + shown(old));
    }
  }

  private static List<BigDecimal> steps(SchemaView view) {
    List<BigDecimal> steps = new ArrayList<>();
    for (Node node : view.all("multipleOf")) {
      BigDecimal step = Tree.number(node);
      // Every integer is a multiple of one.
      boolean says =
          step != null
              && step.signum() > 0
              && (view.mayBe(ValueType.FRACTION) || step.compareTo(BigDecimal.ONE) != 0);
      if (step != null && says) {
        steps.add(step);
      }
    }
    return steps;
  }

  /** Whether whatever is a multiple of one of these is a multiple of the step. */
  private static boolean isMultipleOfAny(List<BigDecimal> steps, BigDecimal step) {
    return steps.stream().anyMatch(each -> each.remainder(step).signum() == 0);
  }

  private static String shown(List<BigDecimal> steps) {
    return steps.isEmpty()
        ? "anything"
        : String.join(" and ", steps.stream().map(Tree::plain).toList());
  }
}
