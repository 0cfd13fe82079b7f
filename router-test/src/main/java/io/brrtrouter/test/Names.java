package io.brrtrouter.test;

import io.brrtrouter.validation.EditDistance;
import java.util.Collection;
import java.util.List;

/** Says what there is when a name is wrong. */
final class Names {
  private static final int SHOWN = 12;

  private Names() {}

  /** The names that there are, those nearest to what was said first, and not too many of them. */
  static String nearest(String said, Collection<String> there) {
    if (there.isEmpty()) {
      return "there is none";
    }
    List<String> sorted = EditDistance.ranked(said, there);
    String shown = String.join(", ", sorted.subList(0, Math.min(SHOWN, sorted.size())));
    int more = sorted.size() - SHOWN;
    return "there is " + shown + (more > 0 ? " and " + more + " more" : "");
  }
}
