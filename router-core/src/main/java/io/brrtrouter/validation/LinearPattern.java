package io.brrtrouter.validation;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.brrtrouter.validation.Patterns.TextPattern;
import org.jspecify.annotations.Nullable;

/** A pattern on RE2/J. Linear is not short: a character may cost as much as there are states. */
final class LinearPattern implements TextPattern {
  /** What a character costs in one state, at most. */
  private static final long NANOS_PER_STATE = 10;

  private final String source;
  private final Pattern pattern;

  private LinearPattern(String source, Pattern pattern) {
    this.source = source;
    this.pattern = pattern;
  }

  /** The pattern; null if RE2/J does not understand the translation, or it is large. */
  @SuppressWarnings("CatchingUnchecked") // compiling recurses into repetitions of repetitions
  static @Nullable LinearPattern of(String source, String translation) {
    if (PatternSize.of(translation) > PatternSize.MOST) {
      return null;
    }
    try {
      return new LinearPattern(source, Pattern.compile(translation));
    } catch (PatternSyntaxException | StackOverflowError e) {
      return null;
    }
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public boolean isLinear() {
    return true;
  }

  @Override
  public boolean isFoundIn(String text, MatchBudget budget) {
    long nanosPerCharacter = NANOS_PER_STATE * pattern.programSize();
    try {
      if (text.length() <= TimedText.LOOKS) {
        long start = System.nanoTime();
        boolean found = pattern.matcher(text).find();
        budget.spend(Math.min(System.nanoTime() - start, nanosPerCharacter * (text.length() + 1L)));
        return found;
      }
      TimedText timed = new TimedText(text, nanosPerCharacter, budget);
      boolean found = pattern.matcher(timed).find();
      timed.settle();
      return found;
    } catch (AbandonedMatchException e) {
      throw Patterns.abandon();
    }
  }
}
