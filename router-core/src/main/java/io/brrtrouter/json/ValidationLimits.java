package io.brrtrouter.json;

import tools.jackson.databind.JsonNode;

/**
 * When a validation is given up: an answer is then a violation, never a hung or an overflowing
 * thread.
 *
 * @param maxDepth how many schemas may be at work within each other, 10 to 10,000; a stack of 1 MiB
 *     carries about a thousand
 * @param maxSteps how many schemas and keywords may be evaluated for a small instance; a large one
 *     may take {@link #STEPS_PER_VALUE} for each of its values, up to sixteen million in all
 */
public record ValidationLimits(int maxDepth, long maxSteps) {

  /** The steps that each value of an instance allows for. */
  public static final int STEPS_PER_VALUE = 64;

  /** More values than this bring no more steps with them. */
  private static final long MOST_VALUES = 250_000;

  /** 600 schemas deep, half a million steps. */
  public static final ValidationLimits DEFAULT = new ValidationLimits(600, 500_000);

  /** Puts what is out of range to the nearest bound. */
  public ValidationLimits {
    maxDepth = Math.clamp(maxDepth, 10, 10_000);
    maxSteps = Math.max(1000, maxSteps);
  }

  /** The steps that an instance may take. */
  long stepsFor(JsonNode instance) {
    return maxSteps + STEPS_PER_VALUE * Math.min(MOST_VALUES, values(instance));
  }

  private static long values(JsonNode node) {
    if (!node.isContainer()) {
      return 1;
    }
    long count = 1;
    for (JsonNode child : node) {
      count += values(child);
    }
    return count;
  }
}
