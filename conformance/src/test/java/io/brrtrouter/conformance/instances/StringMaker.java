package io.brrtrouter.conformance.instances;

import java.util.ArrayList;
import java.util.List;

/** Writes strings. */
final class StringMaker implements Maker {
  /** No longer texts than this are made on purpose. */
  private static final int LONGEST = 6_000;

  private final String[] given;
  private final String[] near;
  private final int least;
  private final int most;

  StringMaker(Facts facts) {
    this.least = Math.min(LONGEST, facts.minLength);
    this.most = Math.min(facts.maxLength, Math.max(least, LONGEST));
    List<String> texts = new ArrayList<>(Formats.valid(facts.format));
    if (!facts.regexes.isEmpty()) {
      texts = Texts.matching(facts.regexes.getFirst(), facts.minLength, facts.maxLength);
    }
    this.given = texts.toArray(new String[0]);
    List<String> others = new ArrayList<>(Formats.near(facts.format));
    for (String text : texts) {
      others.add(text);
      others.add(text + "\n");
      others.add(" " + text);
      others.add(text + "~");
      if (!text.isEmpty()) {
        others.add(text.substring(1));
        others.add(text.substring(0, text.length() - 1));
        others.add(text.toUpperCase(java.util.Locale.ROOT));
      }
    }
    this.near = others.toArray(new String[0]);
  }

  @Override
  public void make(Draft out, Chance chance, int depth) {
    if (given.length > 0) {
      Texts.write(chance.of(given), out, chance, false);
    } else {
      int length =
          Math.min(most, chance.percent(95) ? least + chance.below(16) : least + chance.below(200));
      Texts.write(Texts.any(chance, length, chance.percent(80)), out, chance, false);
    }
  }

  @Override
  public void edge(Draft out, Chance chance) {
    if (near.length > 0 && chance.percent(75)) {
      Texts.write(chance.of(near), out, chance, chance.percent(20));
      return;
    }
    int bound = most < LONGEST && chance.percent(60) ? most : least;
    int length = Math.max(0, bound + chance.between(-1, 1));
    Texts.write(Texts.any(chance, length, chance.percent(30)), out, chance, chance.percent(30));
  }
}
