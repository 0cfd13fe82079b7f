package io.brrtrouter.validation;

import io.brrtrouter.validation.RegexStates.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes an automaton deterministic: its states are sets of states. One per automaton. */
final class AutomatonBuilder {
  /** Larger automata are not worth their memory. */
  static final int MOST_STATES = 300;

  private static final int ASCII = 128;

  private final RegexStates states;
  private final byte[] columns = new byte[ASCII];

  /** A character of each column. */
  private final List<Integer> samples = new ArrayList<>();

  private final Map<BitSet, Integer> indices = new HashMap<>();
  private final List<BitSet> sets = new ArrayList<>();

  AutomatonBuilder(RegexStates states) {
    this.states = states;
  }

  /** The automaton; null if it is large. */
  @Nullable Automaton build() {
    fillColumns();
    BitSet start = new BitSet();
    states.reach(states.entry(), true, false, start);
    if (isFound(start)) {
      return new Automaton(columns, new int[0], new boolean[0], Automaton.FOUND);
    }
    sets.add(start); // not among the indices: elsewhere the text has begun
    int width = samples.size();
    int[] rows = new int[width * MOST_STATES];
    boolean[] ends = new boolean[width * MOST_STATES];
    for (int i = 0; i < sets.size(); i++) {
      if (sets.size() > MOST_STATES) {
        return null;
      }
      ends[i * width] = isFoundAtEnd(sets.get(i), i == 0);
      for (int column = 0; column < width; column++) {
        rows[i * width + column] = row(after(sets.get(i), samples.get(column)), width);
      }
    }
    int size = width * sets.size();
    return new Automaton(columns, Arrays.copyOf(rows, size), Arrays.copyOf(ends, size), 0);
  }

  /** Characters that no part of the pattern tells apart share a column. */
  private void fillColumns() {
    Map<BitSet, Byte> known = new HashMap<>();
    for (int c = 0; c < ASCII; c++) {
      BitSet readers = new BitSet();
      for (int i = 0; i < states.size(); i++) {
        AsciiSet characters = states.state(i).characters();
        readers.set(i, characters != null && characters.contains(c));
      }
      Byte column = known.get(readers);
      if (column == null) {
        column = (byte) samples.size();
        known.put(readers, column);
        samples.add(c);
      }
      columns[c] = column;
    }
  }

  /** What can be reached after this character; a match may begin there as well. */
  private BitSet after(BitSet set, int c) {
    BitSet next = new BitSet();
    states.reach(states.entry(), false, false, next);
    for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
      AsciiSet characters = states.state(i).characters();
      if (characters != null && characters.contains(c)) {
        states.reach(states.state(i).next(), false, false, next);
      }
    }
    return next;
  }

  private int row(BitSet set, int width) {
    if (isFound(set)) {
      return Automaton.FOUND;
    }
    if (!mayGoOn(set)) {
      return Automaton.NEVER;
    }
    Integer index = indices.get(set);
    if (index == null) {
      index = sets.size();
      indices.put(set, index);
      sets.add(set);
    }
    return index * width;
  }

  private boolean isFound(BitSet set) {
    return set.stream().anyMatch(i -> states.state(i).kind() == Kind.ACCEPT);
  }

  /** Whether there is more to read, or an end to reach. */
  private boolean mayGoOn(BitSet set) {
    return set.stream()
        .mapToObj(states::state)
        .anyMatch(state -> state.kind() == Kind.ONE || state.kind() == Kind.END);
  }

  private boolean isFoundAtEnd(BitSet set, boolean isStart) {
    BitSet reached = new BitSet();
    set.stream().forEach(i -> states.reach(i, isStart, true, reached));
    return isFound(reached);
  }
}
