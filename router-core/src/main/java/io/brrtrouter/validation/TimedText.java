package io.brrtrouter.validation;

/**
 * A text that pays from a budget for the time between looks at it; never more than the characters
 * can have cost, so that a pause of the process is not the client's.
 */
final class TimedText implements CharSequence {
  /** How many looks are paid for at once. */
  static final int LOOKS = 256;

  private final String text;
  private final long nanosPerCharacter;
  private final MatchBudget budget;
  private int looks;
  private long since = System.nanoTime();

  TimedText(String text, long nanosPerCharacter, MatchBudget budget) {
    this.text = text;
    this.nanosPerCharacter = nanosPerCharacter;
    this.budget = budget;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    if (++looks == LOOKS) {
      settle();
    }
    return text.charAt(index);
  }

  /** Pays for what has not been paid for. */
  void settle() {
    budget.spend(Math.min(System.nanoTime() - since, looks * nanosPerCharacter));
    looks = 0;
    since = System.nanoTime();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
