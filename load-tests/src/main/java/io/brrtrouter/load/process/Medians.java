package io.brrtrouter.load.process;

import java.util.List;

/** The middle of what was measured. */
public final class Medians {
  private Medians() {}

  /** The median of these values, of which there is one at least. */
  public static double of(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
