package io.brrtrouter.json;

import io.brrtrouter.validation.AbandonedMatchException;
import io.brrtrouter.validation.Formats;
import io.brrtrouter.validation.InvalidPatternException;
import io.brrtrouter.validation.MatchBudget;
import io.brrtrouter.validation.Patterns;
import io.brrtrouter.validation.Patterns.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a schema asks of a string (JSON Schema, 6.1 and 6.3). Immutable: each method gives a rule
 * that asks for more.
 *
 * @param least how many characters there must be: code points
 * @param most how many there may be
 * @param patterns each must be found in the text
 * @param formats each must hold
 * @param allowed the only texts there may be; null: any
 */
public record TextRule(
    int least,
    int most,
    List<TextPattern> patterns,
    List<Predicate<String>> formats,
    @Nullable Constants allowed) {

  /** Any string. */
  public static final TextRule ANY = new TextRule(0, Integer.MAX_VALUE, List.of(), List.of(), null);

  /** With so many characters, code points that is. */
  public TextRule length(int min, int max) {
    return new TextRule(Math.max(least, min), Math.min(most, max), patterns, formats, allowed);
  }

  /**
   * With a match of this regular expression of ECMA-262 somewhere in it, beside those it has; one
   * that nothing understands asks for nothing.
   */
  public TextRule pattern(String source) {
    try {
      return new TextRule(least, most, and(patterns, Patterns.compile(source)), formats, allowed);
    } catch (InvalidPatternException e) {
      return this; // as the validators do; the reader of the document has said so
    }
  }

  /** Of this format, beside those it has; one that is not known asks for nothing. */
  public TextRule format(String name) {
    Predicate<String> check = Formats.check(name);
    return check == null ? this : new TextRule(least, most, patterns, and(formats, check), allowed);
  }

  /** One of these texts. */
  public TextRule oneOf(String... texts) {
    return new TextRule(least, most, patterns, formats, Constants.of(texts));
  }

  /** Whether a text obeys. */
  boolean accepts(String text) {
    return accepts(text, null);
  }

  /** Whether a text obeys; matching its patterns takes from this budget, or from one of its own. */
  boolean accepts(String text, @Nullable MatchBudget budget) {
    return isBounded(text) && (isLoose() || acceptsForm(text, budget));
  }

  /** Whether a text obeys that stands in these bytes as it is, all of it ASCII. */
  boolean accepts(String text, byte[] ascii, int from) {
    if (!isBounded(text) || (allowed != null && allowed.indexOf(text) < 0)) {
      return false;
    }
    for (int i = 0; i < formats.size(); i++) {
      if (!Formats.accepts(formats.get(i), text, ascii, from)) {
        return false;
      }
    }
    for (int i = 0; i < patterns.size(); i++) {
      if (!patterns.get(i).isFoundIn(ascii, from, from + text.length())) {
        return false;
      }
    }
    return true;
  }

  /** Whether matching takes next to nothing, so that no budget is needed. */
  boolean isImmediate() {
    for (int i = 0; i < patterns.size(); i++) {
      if (!patterns.get(i).isImmediate()) {
        return false;
      }
    }
    return true;
  }

  /** Whether the length is all that is asked for. */
  boolean isLoose() {
    return patterns.isEmpty() && formats.isEmpty() && allowed == null;
  }

  /** Whether all that is asked for is that it is one of a few. */
  boolean isList() {
    return allowed != null
        && least == 0
        && most == Integer.MAX_VALUE
        && patterns.isEmpty()
        && formats.isEmpty();
  }

  /** A text that is too long is not matched: its length would be the client's to choose. */
  private boolean isBounded(String text) {
    int length = text.length();
    if (length < least) {
      return false;
    }
    if (length <= most && least <= 1) {
      return true;
    }
    int characters = text.codePointCount(0, length);
    return characters >= least && characters <= most;
  }

  private boolean acceptsForm(String text, @Nullable MatchBudget budget) {
    if (allowed != null && allowed.indexOf(text) < 0) {
      return false;
    }
    for (int i = 0; i < formats.size(); i++) {
      if (!formats.get(i).test(text)) {
        return false;
      }
    }
    for (int i = 0; i < patterns.size(); i++) {
      TextPattern pattern = patterns.get(i);
      if (!(pattern.isImmediate() ? pattern.isFoundIn(text) : isFound(pattern, text, budget))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFound(TextPattern pattern, String text, @Nullable MatchBudget budget) {
    MatchBudget left = budget == null ? new MatchBudget(MatchBudget.DEFAULT_STEPS) : budget;
    left.allowFor(text.length());
    try {
      return pattern.isFoundIn(text, left);
    } catch (AbandonedMatchException e) {
      return false;
    }
  }

  private static <T> List<T> and(List<T> list, T more) {
    List<T> longer = new ArrayList<>(list);
    longer.add(more);
    return List.copyOf(longer);
  }
}
