package io.brrtrouter.validation;

import io.brrtrouter.validation.Patterns.TextPattern;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A pattern as a table of states: one look into it for each character, whatever the text. For the
 * patterns whose table is small, which most are.
 */
final class TablePattern implements TextPattern {
  /** The state in which nothing that follows helps. */
  static final int LOST = 0;

  /** The state in which nothing that follows matters. */
  static final int FOUND = 1;

  /** The state before any character. */
  static final int START = 2;

  private static final int ASCII = 128;

  /** Shorter texts take no time worth a look at what is left of it. */
  private static final int LONG = 1 << 12;

  private final String source;

  /** The first character of each kind. */
  private final int[] starts;

  /** The kind of each ASCII character. */
  private final byte[] kinds = new byte[ASCII];

  /** For each state and kind, where the row of the next state starts. */
  private final short[] table;

  private final int width;

  /** Whether a text may end in a state, by where its row starts. */
  private final boolean[] endings;

  TablePattern(String source, int[] starts, short[][] rows, BitSet endings) {
    this.source = source;
    this.starts = starts;
    this.width = starts.length;
    this.table = new short[rows.length * width];
    this.endings = new boolean[rows.length * width];
    for (int state = 0; state < rows.length; state++) {
      for (int kind = 0; kind < width; kind++) {
        table[state * width + kind] = (short) (rows[state][kind] * width);
      }
      this.endings[state * width] = endings.get(state);
    }
    for (int c = 0; c < ASCII; c++) {
      kinds[c] = (byte) kind(c);
    }
  }

  /** The pattern; null if its table would be large, or there can be none. */
  static @Nullable TablePattern of(String source, String translation) {
    if (PatternSize.of(translation) > PatternSize.MOST) {
      return null;
    }
    Regex regex = RegexParser.parse(translation);
    RegexGraph graph = regex == null ? null : RegexGraph.of(regex);
    return graph == null ? null : TableBuilder.build(source, graph);
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
  public boolean isImmediate() {
    return true;
  }

  @Override
  public boolean isFoundIn(String text, MatchBudget budget) {
    if (text.length() > LONG) {
      budget.spend(text.length());
    }
    return isFoundIn(text);
  }

  @Override
  public boolean isFoundIn(String text) {
    int length = text.length();
    int row = START * width;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      int kind;
      if (c < ASCII) {
        kind = kinds[c];
      } else {
        int codePoint = text.codePointAt(i);
        i += Character.charCount(codePoint) - 1;
        kind = kind(codePoint);
      }
      row = table[row + kind];
      if (row <= width) {
        return row == FOUND * width;
      }
    }
    return endings[row];
  }

  @Override
  public boolean isFoundIn(byte[] ascii, int from, int to) {
    int row = START * width;
    for (int i = from; i < to; i++) {
      row = table[row + kinds[ascii[i]]];
      if (row <= width) {
        return row == FOUND * width;
      }
    }
    return endings[row];
  }

  private int kind(int codePoint) {
    int index = Arrays.binarySearch(starts, codePoint);
    return index >= 0 ? index : -index - 2;
  }
}
