package io.brrtrouter.server;

import io.brrtrouter.validation.EditDistance;
import java.util.Comparator;
import java.util.List;

/** Finds what somebody may have meant. */
final class NearestName {
  private NearestName() {}

  /** The known name that takes the fewest insertions, deletions and replacements to reach. */
  static String of(String name, List<String> known) {
    return known.stream()
        .min(Comparator.comparingInt(candidate -> EditDistance.between(name, candidate)))
        .orElse("none");
  }
}
