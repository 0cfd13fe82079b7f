package io.brrtrouter.validation;

/**
 * What patterns may take, in one match or in all of a request: backtracking is counted in steps,
 * what is linear in time, since the states of a pattern say what it may take at most but not what
 * it takes. Not safe for concurrent use.
 */
public final class MatchBudget {
  /** The steps of one match where nothing else is said: some milliseconds. */
  public static final long DEFAULT_STEPS = 500_000;

  /** What any pattern may take for each character of a text that it has to look at. */
  private static final long STEPS_PER_CHARACTER = 64;

  /** Linear patterns: a fifth of a second, and what an honest pattern takes for a character. */
  private static final long LINEAR_NANOS = 200_000_000;

  private static final long NANOS_PER_CHARACTER = 100;

  /** All texts of a request together bring no more than this many characters' worth. */
  private static final long MOST_CHARACTERS = 125_000;

  private static final long MOST_LINEAR_CHARACTERS = 16L << 20;

  /** Steps between two looks at whether others should have the processor. */
  private static final int TURN_STEPS = 1 << 17;

  /** Whoever matches for longer lets others have the processor in between. */
  private static final long TURN_NANOS = 5_000_000;

  private long steps;
  private long nanos = LINEAR_NANOS;
  private long turn;
  private long characters;

  /** Allows this many steps, and a fifth of a second of what is linear. */
  public MatchBudget(long steps) {
    this.steps = steps;
  }

  /** Allows more: what a text of this length brings with it, as long as not too many have been. */
  public void allowFor(int length) {
    steps += STEPS_PER_CHARACTER * granted(length + 1L, MOST_CHARACTERS);
    nanos += NANOS_PER_CHARACTER * granted(length + 1L, MOST_LINEAR_CHARACTERS);
    characters += length + 1L;
  }

  /** The part of these characters that is within what counts. */
  private long granted(long count, long most) {
    return Math.clamp(most - characters, 0, count);
  }

  /** Takes one step. */
  void step() {
    if (--steps < 0) {
      throw new AbandonedMatchException();
    }
    if (steps % TURN_STEPS == 0) {
      Thread.yield();
    }
  }

  /** Takes time. Matching never blocks: without the yield it would keep its carrier thread. */
  void spend(long spent) {
    nanos -= spent;
    if (nanos < 0) {
      throw new AbandonedMatchException();
    }
    turn += spent;
    if (turn > TURN_NANOS) {
      turn = 0;
      Thread.yield();
    }
  }
}
