package io.brrtrouter.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a schema asks of a number of any size (JSON Schema, 6.1 and 6.2). Exact: the decimal that
 * was written is compared, not what a {@code double} makes of it. Immutable: each method gives a
 * rule that asks for more.
 *
 * @param least the lower bound; null: none
 * @param most the upper bound; null: none
 * @param steps what it must be a multiple of
 * @param allowed the only numbers there may be; empty: any
 */
public record NumberRule(
    @Nullable NumberBound least,
    @Nullable NumberBound most,
    List<NumberStep> steps,
    List<BigDecimal> allowed) {

  /** Any number. */
  public static final NumberRule ANY = new NumberRule(null, null, List.of(), List.of());

  /** No smaller than this decimal. */
  public NumberRule atLeast(String bound) {
    return new NumberRule(NumberBound.higher(least, bound, false), most, steps, allowed);
  }

  /** Larger than this decimal. */
  public NumberRule above(String bound) {
    return new NumberRule(NumberBound.higher(least, bound, true), most, steps, allowed);
  }

  /** No larger than this decimal. */
  public NumberRule atMost(String bound) {
    return new NumberRule(least, NumberBound.lower(most, bound, false), steps, allowed);
  }

  /** Smaller than this decimal. */
  public NumberRule below(String bound) {
    return new NumberRule(least, NumberBound.lower(most, bound, true), steps, allowed);
  }

  /**
   * A multiple of this decimal, beside those it has.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public NumberRule multipleOf(String divisor) {
    List<NumberStep> more = new ArrayList<>(steps);
    more.add(NumberStep.of(divisor));
    return new NumberRule(least, most, List.copyOf(more), allowed);
  }

  /** One of these decimals, however they are written. */
  public NumberRule oneOf(String... numbers) {
    List<BigDecimal> these = new ArrayList<>(numbers.length);
    for (String number : numbers) {
      these.add(new BigDecimal(number));
    }
    return new NumberRule(least, most, steps, List.copyOf(these));
  }

  /** Whether a decimal obeys. */
  boolean accepts(BigDecimal number) {
    if ((least != null && !least.isBelow(number)) || (most != null && !most.isAbove(number))) {
      return false;
    }
    for (int i = 0; i < steps.size(); i++) {
      if (!steps.get(i).divides(number)) {
        return false;
      }
    }
    return isAllowed(number);
  }

  /** Whether an integer obeys. */
  boolean accepts(long number) {
    return isInside(number)
        || (Decimals.areDistinct(number, 0)
            ? acceptsShort(number, 0, number)
            : accepts(BigDecimal.valueOf(number)));
  }

  /** Whether the decimal that is written for this {@code double} obeys. */
  boolean accepts(double number) {
    return Double.isFinite(number)
        && (isInside(number) || accepts(new BigDecimal(Double.toString(number))));
  }

  /** Whether the decimal that is written for this {@code float} obeys. */
  boolean accepts(float number) {
    return Float.isFinite(number) && accepts(new BigDecimal(Float.toString(number)));
  }

  /** Whether the bounds are all that is asked for, and a number near this is within them. */
  boolean isInside(double near) {
    return steps.isEmpty()
        && allowed.isEmpty()
        && (least == null || near > least.near())
        && (most == null || near < most.near());
  }

  /**
   * Whether a decimal obeys, one that is no other's if its nearest {@code double} is not.
   *
   * @param digits its digits as an integer, with its sign
   * @param scale how many of them are its fraction
   * @param near the nearest {@code double}
   */
  boolean acceptsShort(long digits, int scale, double near) {
    if (!allowed.isEmpty()) {
      return accepts(BigDecimal.valueOf(digits, scale));
    }
    if ((least != null && !least.isBelow(digits, scale, near))
        || (most != null && !most.isAbove(digits, scale, near))) {
      return false;
    }
    for (int i = 0; i < steps.size(); i++) {
      if (!steps.get(i).divides(digits, scale)) {
        return false;
      }
    }
    return true;
  }

  private boolean isAllowed(BigDecimal number) {
    for (int i = 0; i < allowed.size(); i++) {
      if (allowed.get(i).compareTo(number) == 0) {
        return true;
      }
    }
    return allowed.isEmpty();
  }
}
