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
  /** Nothing that follows helps. */
  static final int LOST = 0;

  /** Nothing that follows matters. */
  static final int FOUND = 1;

  /** No character has come yet. */
  static final int START = 2;

  private static final int ASCII = 128;

  /** Shorter texts take no time worth a look at what is left of it. */
  private static final int LONG = 1 << 12;

  private final String source;

  /** The first character of each kind. */
  private final int[] starts;

  /** The kind of each ASCII character. */
  private final byte[] kinds = new byte[ASCII];

  /** For each state and kind, the next state. */
  private final short[] table;

  private final int width;

  /** The states in which a text may end. */
  private final boolean[] endings;

  TablePattern(String source, int[] starts, short[][] rows, BitSet endings) {
    this.source = source;
    this.starts = starts;
    this.width = starts.length;
    this.table = new short[rows.length * width];
    this.endings = new boolean[rows.length];
    for (int state = 0; state < rows.length; state++) {
      System.arraycopy(rows[state], 0, table, state * width, width);
      this.endings[state] = endings.get(state);
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
    int state = START;
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
      state = table[state * width + kind];
      if (state <= FOUND) {
        return state == FOUND;
      }
    }
    return endings[state];
  }

  private int kind(int codePoint) {
    int index = Arrays.binarySearch(starts, codePoint);
    return index >= 0 ? index : -index - 2;
  }
}
