package io.brrtrouter.validation;

import org.jspecify.annotations.Nullable;

/**
 * A deterministic automaton over ASCII: a look into a table for each character of a text.
 * Immutable.
 */
final class Automaton {
  /** The next state where nothing can be found any more. */
  static final int NEVER = -1;

  /** The next state where the pattern is found already. */
  static final int FOUND = -2;

  /** Which column of the table a character has. */
  private final byte[] columns;

  /** The offset of the next state's row, by row and column. */
  private final int[] rows;

  /** Whether the pattern is found if the text ends here, by the offset of a row. */
  private final boolean[] ends;

  private final int first;

  Automaton(byte[] columns, int[] rows, boolean[] ends, int first) {
    this.columns = columns;
    this.rows = rows;
    this.ends = ends;
    this.first = first;
  }

  /** The automaton of a pattern; null if it has none, or a large one. */
  static @Nullable Automaton of(String pattern) {
    Regex regex = RegexParser.parse(pattern);
    RegexStates states = regex == null ? null : RegexStates.of(regex, AutomatonBuilder.MOST_STATES);
    return states == null ? null : new AutomatonBuilder(states).build();
  }

  /** 1 if the pattern is found, 0 if not, -1 if a character that is not ASCII comes before that. */
  int search(String text) {
    int row = first;
    for (int i = 0; i < text.length() && row >= 0; i++) {
      char c = text.charAt(i);
      if (c >= columns.length) {
        return -1;
      }
      row = rows[row + columns[c]];
    }
    return row >= 0 ? (ends[row] ? 1 : 0) : row == FOUND ? 1 : 0;
  }
}
