package io.brrtrouter.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A set of characters, as ranges in order that do not touch. Immutable. */
record CodePoints(List<Range> ranges) {
  private static final int LAST = Character.MAX_CODE_POINT;

  /** All of them from one to another. */
  record Range(int first, int last) {}

  static CodePoints of(List<Range> unordered) {
    List<Range> sorted = new ArrayList<>(unordered);
    sorted.sort(Comparator.comparingInt(Range::first));
    List<Range> ranges = new ArrayList<>();
    for (Range range : sorted) {
      Range before = ranges.isEmpty() ? null : ranges.getLast();
      if (before != null && range.first <= before.last + 1) {
        ranges.set(ranges.size() - 1, new Range(before.first, Math.max(before.last, range.last)));
      } else {
        ranges.add(range);
      }
    }
    return new CodePoints(List.copyOf(ranges));
  }

  CodePoints complement() {
    List<Range> others = new ArrayList<>();
    int next = 0;
    for (Range range : ranges) {
      if (range.first > next) {
        others.add(new Range(next, range.first - 1));
      }
      next = range.last + 1;
    }
    if (next <= LAST) {
      others.add(new Range(next, LAST));
    }
    return new CodePoints(List.copyOf(others));
  }

  boolean contains(int codePoint) {
    for (Range range : ranges) {
      if (codePoint >= range.first && codePoint <= range.last) {
        return true;
      }
    }
    return false;
  }
}
