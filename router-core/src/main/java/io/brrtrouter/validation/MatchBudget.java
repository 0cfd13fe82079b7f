package io.brrtrouter.validation;

/**
 * How many steps backtracking may take, in one match or in all of a request. Not safe for
 * concurrent use.
 */
public final class MatchBudget {
  /** The steps of one match where nothing else is said: some milliseconds. */
  public static final long DEFAULT_STEPS = 500_000;

  private long left;

  /** Allows this many steps. */
  public MatchBudget(long steps) {
    this.left = steps;
  }

  /** Takes one step. */
  void step() {
    if (--left < 0) {
      throw new AbandonedMatchException();
    }
  }
}
