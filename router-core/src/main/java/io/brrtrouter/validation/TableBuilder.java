package io.brrtrouter.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes a table of a pattern: for each state of a search and each kind of character, the next state
 * (the subset construction). Gives up early where that gets large.
 */
final class TableBuilder {
  private static final int MOST_STATES = 600;
  private static final int MOST_CELLS = 8192;

  /** The most looks at nodes: a few milliseconds. */
  private static final int MOST_WORK = 400_000;

  private final RegexGraph graph;

  /** The first character of each kind, in order; those of a kind are told apart by no set. */
  private final int[] starts;

  private final List<BitSet> states = new ArrayList<>();
  private final Map<BitSet, Integer> known = new HashMap<>();
  private final List<short[]> rows = new ArrayList<>();
  private final BitSet endings = new BitSet();

  /** Where a search may start again, behind the start of the text. */
  private final BitSet again;

  private int work;

  private TableBuilder(RegexGraph graph) {
    this.graph = graph;
    TreeSet<Integer> edges = new TreeSet<>(List.of(0));
    for (int node = 0; node < graph.size(); node++) {
      CodePoints set = graph.set(node);
      if (set != null) {
        set.ranges()
            .forEach(range -> {
              edges.add(range.first());
              edges.add(range.last() + 1);
            });
      }
    }
    edges.remove(Character.MAX_CODE_POINT + 1);
    this.starts = edges.stream().mapToInt(Integer::intValue).toArray();
    this.again = closure(graph.first(), false);
  }

  /** The table; null if it gets too large. */
  static @Nullable TablePattern build(String source, RegexGraph graph) {
    TableBuilder builder = new TableBuilder(graph);
    return builder.fill()
        ? new TablePattern(
            source, builder.starts, builder.rows.toArray(short[][]::new), builder.endings)
        : null;
  }

  private boolean fill() {
    states.add(new BitSet()); // TablePattern.LOST
    states.add(new BitSet()); // TablePattern.FOUND
    states.add(closure(graph.first(), true)); // TablePattern.START, which no other state equals
    if (starts.length > Byte.MAX_VALUE) {
      return false;
    }
    if (again.isEmpty()) {
      known.put(new BitSet(), TablePattern.LOST);
    }
    rows.add(new short[starts.length]);
    rows.add(new short[starts.length]);
    for (int state = TablePattern.START; state < states.size(); state++) {
      if (states.size() > MOST_STATES
          || states.size() * starts.length > MOST_CELLS
          || work > MOST_WORK) {
        return false;
      }
      rows.add(row(states.get(state)));
      endings.set(state, mayEnd(states.get(state), state == TablePattern.START));
    }
    return true;
  }

  private short[] row(BitSet state) {
    short[] row = new short[starts.length];
    if (state.get(RegexGraph.FOUND)) {
      Arrays.fill(row, (short) TablePattern.FOUND);
      return row;
    }
    for (int kind = 0; kind < starts.length; kind++) {
      BitSet next = (BitSet) again.clone();
      for (int node = state.nextSetBit(0); node >= 0; node = state.nextSetBit(node + 1)) {
        work++;
        CodePoints set = graph.set(node);
        if (set != null && set.contains(starts[kind])) {
          next.or(closure(graph.next(node), false));
        }
      }
      row[kind] = (short) number(next);
    }
    return row;
  }

  private int number(BitSet state) {
    if (state.get(RegexGraph.FOUND)) {
      return TablePattern.FOUND;
    }
    Integer number = known.putIfAbsent(state, states.size());
    if (number != null) {
      return number;
    }
    states.add(state);
    return states.size() - 1;
  }

  private boolean mayEnd(BitSet state, boolean atStart) {
    BitSet reached = new BitSet();
    BitSet passed = new BitSet();
    for (int node = state.nextSetBit(0); node >= 0; node = state.nextSetBit(node + 1)) {
      graph.reach(node, atStart, true, reached, passed);
    }
    return reached.get(RegexGraph.FOUND);
  }

  private BitSet closure(int node, boolean atStart) {
    BitSet reached = new BitSet();
    BitSet passed = new BitSet();
    graph.reach(node, atStart, false, reached, passed);
    work += passed.cardinality();
    return reached;
  }
}
