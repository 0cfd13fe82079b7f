package io.brrtrouter.validation;

import io.brrtrouter.validation.Patterns.TextPattern;

/** A pattern whose automaton reads ASCII; texts with other characters go to RE2/J. */
record AutomatonPattern(Automaton automaton, LinearPattern linear) implements TextPattern {

  @Override
  public String source() {
    return linear.source();
  }

  @Override
  public boolean isLinear() {
    return true;
  }

  @Override
  public boolean isFoundIn(String text, MatchBudget budget) {
    int found = automaton.search(text);
    if (found < 0) {
      return linear.isFoundIn(text, budget);
    }
    try {
      budget.spend(text.length()); // about a nanosecond each
      return found > 0;
    } catch (AbandonedMatchException e) {
      throw Patterns.abandon();
    }
  }
}
