package io.brrtrouter.validation;

import io.brrtrouter.validation.Patterns.TextPattern;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A pattern on the engine of the JDK, over texts that count how often they are looked at. */
final class BacktrackingPattern implements TextPattern {
  private final String source;
  private final Pattern pattern;

  private BacktrackingPattern(String source, Pattern pattern) {
    this.source = source;
    this.pattern = pattern;
  }

  @SuppressWarnings("CatchingUnchecked") // what is long makes the JDK's own parser recurse
  static BacktrackingPattern of(String source, String translation) {
    try {
      return new BacktrackingPattern(source, Pattern.compile(translation));
    } catch (PatternSyntaxException e) {
      throw new InvalidPatternException(
          e.getDescription(), source, Math.clamp(e.getIndex(), 0, source.length()));
    } catch (StackOverflowError e) {
      throw new InvalidPatternException("It is too large to be compiled", source, 0);
    }
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public boolean isLinear() {
    return false;
  }

  @Override
  @SuppressWarnings(
      "CatchingUnchecked") // the engine recurses over the text: its stack is a step limit too
  public boolean isFoundIn(String text, MatchBudget budget) {
    try {
      return pattern.matcher(new CountedText(text, 0, text.length(), budget)).find();
    } catch (AbandonedMatchException | StackOverflowError e) {
      throw Patterns.abandon();
    }
  }

  /** A text each look at which is a step. */
  private record CountedText(String text, int from, int to, MatchBudget budget)
      implements CharSequence {
    @Override
    public int length() {
      return to - from;
    }

    @Override
    public char charAt(int index) {
      budget.step();
      return text.charAt(from + index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new CountedText(text, from + start, from + end, budget);
    }

    @Override
    public String toString() {
      return text.substring(from, to);
    }
  }
}
