package io.brrtrouter.conformance.instances;

import java.util.List;

/** Writes arrays. */
final class ArrayMaker implements Maker {
  /** More items than this are not written, whatever the schema asks for. */
  private static final int LARGEST = 2_000;

  private final List<Maker> prefix;
  private final Maker items;
  private final Maker contained;
  private final int least;
  private final int most;
  private final boolean unique;

  /** Items are those after the prefix; null where there must be none. */
  ArrayMaker(Facts facts, List<Maker> prefix, Maker items, Maker contained) {
    this.prefix = prefix;
    this.items = items;
    this.contained = contained;
    int start = facts.prefix.size() > facts.minItems ? facts.prefix.size() : facts.minItems;
    this.least = Math.min(LARGEST, Math.min(start, facts.maxItems));
    this.most = items == null ? Math.min(prefix.size(), facts.maxItems) : facts.maxItems;
    this.unique = facts.unique;
  }

  @Override
  public void make(Draft out, Chance chance, int depth) {
    int more = !out.hasRoom(depth) ? 0 : chance.percent(3) ? chance.below(30) : chance.below(4);
    array(out, chance, depth, Math.min(most, least + more), unique);
  }

  /** As many as there may be, one more, one fewer; two alike. */
  @Override
  public void edge(Draft out, Chance chance) {
    int bound = most < LARGEST && chance.percent(50) ? most : least;
    int count = chance.percent(70) ? bound + chance.between(-1, 1) : chance.below(3);
    array(out, chance, 5, Math.max(0, count), unique && chance.percent(50));
  }

  private void array(Draft out, Chance chance, int depth, int count, boolean different) {
    out.raw('[');
    int written = 0;
    int[] at = different ? new int[count] : null;
    for (int i = 0; i < count && depth < 90; i++) {
      int size = out.size();
      int places = out.count();
      if (written > 0) {
        out.raw(',');
      }
      int start = out.size();
      out.value(item(i, count), chance, depth + 1);
      if (different && isThere(out, start, at, written)) {
        out.rewind(size, places);
        continue;
      }
      if (different) {
        at[written] = places;
      }
      written++;
    }
    out.raw(']');
  }

  private Maker item(int index, int count) {
    if (index < prefix.size()) {
      return prefix.get(index);
    }
    if (contained != null && index == count - 1) {
      return contained;
    }
    return items == null ? contained == null ? prefixOrNull() : contained : items;
  }

  private Maker prefixOrNull() {
    return prefix.isEmpty() ? new Literals(List.of("null")) : prefix.getLast();
  }

  private static boolean isThere(Draft out, int start, int[] at, int written) {
    for (int i = 0; i < written; i++) {
      if (out.repeats(start, at[i])) {
        return true;
      }
    }
    return false;
  }
}
