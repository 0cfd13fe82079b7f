package io.brrtrouter.validation;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.brrtrouter.validation.Patterns.TextPattern;
import org.jspecify.annotations.Nullable;

/** A pattern on RE2/J. */
final class LinearPattern implements TextPattern {
  /** Linear is not short: characters times states, beyond which a text is refused unread. */
  private static final long LARGEST_PRODUCT = 200_000_000;

  private final String source;
  private final Pattern pattern;

  private LinearPattern(String source, Pattern pattern) {
    this.source = source;
    this.pattern = pattern;
  }

  /** The pattern; null if RE2/J does not understand the translation. */
  static @Nullable LinearPattern of(String source, String translation) {
    try {
      return new LinearPattern(source, Pattern.compile(translation));
    } catch (PatternSyntaxException e) {
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
    if ((long) text.length() * pattern.programSize() > LARGEST_PRODUCT) {
      throw Patterns.abandon();
    }
    return pattern.matcher(text).find();
  }
}
