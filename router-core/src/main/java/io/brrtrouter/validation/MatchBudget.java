package io.brrtrouter.validation;

/**
 * How many steps backtracking may take, in one match or in all of a request. Not safe for
 * concurrent use.
 */
public final class MatchBudget {
  /** The steps of one match where nothing else is said: some milliseconds. */
  public static final long DEFAULT_STEPS = 500_000;

  /** What any pattern may take for each character of a text that it has to look at. */
  private static final long STEPS_PER_CHARACTER = 64;

  private long left;

  /** Allows this many steps. */
  public MatchBudget(long steps) {
    this.left = steps;
  }

  /** Allows more steps: what a text of this length brings with it. */
  public void allowFor(int length) {
    left += STEPS_PER_CHARACTER * (length + 1L);
  }

  /** Takes one step. */
  void step() {
    if (--left < 0) {
      throw new AbandonedMatchException();
    }
  }
}
