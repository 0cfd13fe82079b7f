package io.brrtrouter.json;

import java.util.HashSet;
import java.util.Set;

/**
 * What a schema asks of an integer of 64 bits (JSON Schema, 6.1 and 6.2). Immutable: each method
 * gives a rule that asks for more.
 *
 * @param least the smallest there may be
 * @param most the largest there may be
 * @param step what it must be a multiple of; 0: of anything
 * @param allowed the only numbers there may be; empty: any
 */
public record IntegerRule(long least, long most, long step, Set<Long> allowed) {

  /** Any integer. */
  public static final IntegerRule ANY =
      new IntegerRule(Long.MIN_VALUE, Long.MAX_VALUE, 0, Set.of());

  /** No smaller than this. */
  public IntegerRule atLeast(long bound) {
    return new IntegerRule(Math.max(least, bound), most, step, allowed);
  }

  /** No larger than this. */
  public IntegerRule atMost(long bound) {
    return new IntegerRule(least, Math.min(most, bound), step, allowed);
  }

  /**
   * A multiple of this.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public IntegerRule multipleOf(long divisor) {
    if (divisor <= 0) {
      throw new IllegalArgumentException(divisor + " is not positive");
    }
    return new IntegerRule(least, most, divisor, allowed);
  }

  /** One of these. */
  public IntegerRule oneOf(long... numbers) {
    Set<Long> these = HashSet.newHashSet(numbers.length);
    for (long number : numbers) {
      these.add(number);
    }
    return new IntegerRule(least, most, step, Set.copyOf(these));
  }

  /** Whether an integer obeys. */
  boolean accepts(long number) {
    return number >= least
        && number <= most
        && (step == 0 || number % step == 0)
        && (allowed.isEmpty() || allowed.contains(number));
  }
}
