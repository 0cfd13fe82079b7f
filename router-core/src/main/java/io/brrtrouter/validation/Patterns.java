package io.brrtrouter.validation;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * The regular expressions of {@code pattern} and {@code patternProperties}: ECMA-262 with Unicode,
 * found anywhere in a text (JSON Schema, 6.4). Most become a table of states, and RE2/J takes what
 * would make a large one: both take linear time. Look-around and back-references go to the engine
 * of the JDK, which gives up when a match takes too many steps. Safe for concurrent use.
 */
public final class Patterns {
  private static final LongAdder ABANDONED = new LongAdder();

  private Patterns() {}

  /** A compiled pattern. */
  public sealed interface TextPattern permits TablePattern, LinearPattern, BacktrackingPattern {

    /** The pattern as it was written. */
    String source();

    /** Whether it takes linear time on any text. */
    boolean isLinear();

    /** Whether it takes a step for each character, and so little that none need be counted. */
    default boolean isImmediate() {
      return false;
    }

    /**
     * Whether it is found in the text.
     *
     * @throws AbandonedMatchException if that takes more than the budget has
     */
    boolean isFoundIn(String text, MatchBudget budget);

    /** As above, with a budget of its own. */
    default boolean isFoundIn(String text) {
      return isFoundIn(text, new MatchBudget(MatchBudget.DEFAULT_STEPS));
    }

    /** As above, in a text of ASCII. */
    default boolean isFoundIn(byte[] ascii, int from, int to) {
      return isFoundIn(new String(ascii, from, to - from, StandardCharsets.US_ASCII));
    }

    /** As above; where that takes too long, it is not found. */
    default boolean isSoonFoundIn(String text) {
      try {
        return isFoundIn(text);
      } catch (AbandonedMatchException e) {
        return false;
      }
    }
  }

  /**
   * Compiles a pattern. What is not ECMA-262 but understood by an engine ({@code (?i)}, {@code \A})
   * is taken as the engine understands it.
   *
   * @throws InvalidPatternException if nothing understands it
   */
  public static TextPattern compile(String source) {
    EcmaPattern ecma;
    try {
      ecma = EcmaPattern.parse(source);
    } catch (InvalidPatternException e) {
      return foreign(source, e);
    }
    TextPattern linear = ecma.re2() == null ? null : linear(source, ecma.re2());
    return linear != null ? linear : BacktrackingPattern.of(source, ecma.jdk());
  }

  private static @Nullable TextPattern linear(String source, String translation) {
    TextPattern table = TablePattern.of(source, translation);
    return table != null ? table : LinearPattern.of(source, translation);
  }

  /** Whether the text is a regular expression of ECMA-262; it is not compiled. */
  public static boolean isPattern(String text) {
    try {
      EcmaPattern.parse(text);
      return true;
    } catch (InvalidPatternException e) {
      return false;
    }
  }

  /**
   * Whether texts of this pattern may be long: more than {@code most} characters where what repeats
   * without end does so {@code endless} times.
   */
  public static boolean mayBeLong(String source, int endless, long most) {
    return PatternSize.of(source, endless) > most;
  }

  /** How many matches this process has given up. */
  public static long abandoned() {
    return ABANDONED.sum();
  }

  /** Counts a match that was given up. */
  static AbandonedMatchException abandon() {
    ABANDONED.increment();
    return new AbandonedMatchException();
  }

  private static TextPattern foreign(String source, InvalidPatternException why) {
    if (PatternSize.of(source) == PatternSize.TOO_DEEP) {
      throw why;
    }
    TextPattern linear = LinearPattern.of(source, source);
    if (linear != null) {
      return linear;
    }
    @Nullable TextPattern backtracking = null;
    try {
      backtracking = BacktrackingPattern.of(source, source);
    } catch (InvalidPatternException e) {
      why.addSuppressed(e);
    }
    if (backtracking == null) {
      throw why;
    }
    return backtracking;
  }
}
