package io.brrtrouter.codegen.diff;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Schemas of the old and of the new version for the same value, and how they differ. */
final class Pairing {
  /** A way to a value within. */
  record Step(String name, Pairing to, boolean inverted) {}

  final List<Part> old;
  final List<Part> now;

  /** Whether null counts: not in branches, of whose union it has been said. */
  final boolean nullMatters;

  final List<Difference> differences = new ArrayList<>(0);
  final List<Step> steps = new ArrayList<>(0);
  boolean compared;

  /** Whether there is a difference here or on some way from here. */
  boolean differs;

  Pairing(List<Part> old, List<Part> now, boolean nullMatters) {
    this.old = old;
    this.now = now;
    this.nullMatters = nullMatters;
  }

  void differ(Rule rule, Effect effect, @Nullable Place place, String text) {
    differ(rule, effect, Severity.COMPATIBLE, place, text);
  }

  /** Records a difference; nothing can be said of schemas that say nothing. */
  void differ(Rule rule, Effect effect, Severity floor, @Nullable Place place, String text) {
    if (place != null) {
      differences.add(new Difference(rule, effect, floor, place, text));
    }
  }
}
