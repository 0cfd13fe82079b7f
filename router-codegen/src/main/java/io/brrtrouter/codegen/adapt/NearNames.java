package io.brrtrouter.codegen.adapt;

import io.brrtrouter.openapi.Position;
import io.brrtrouter.validation.EditDistance;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says of a name that is not there which others may have been meant. */
final class NearNames {
  private static final int MOST = 3;

  private NearNames() {}

  /**
   * The end of a message: the nearest names and where they stand, or all that there are where none
   * is near.
   *
   * @param known the names that are there, with their places
   */
  static String hint(String name, Map<String, Position> known) {
    String lower = name.toLowerCase(Locale.ROOT);
    List<String> near =
        EditDistance.ranked(name, known.keySet()).stream()
            .limit(MOST)
            .filter(other -> distance(lower, other) <= Math.max(2, name.length() / 3))
            .map(other -> "'" + other + "' (" + known.get(other) + ")")
            .toList();
    if (!near.isEmpty()) {
      return "; did you mean " + String.join(" or ", near) + "?";
    }
    List<String> some = known.keySet().stream().limit(10).map(other -> "'" + other + "'").toList();
    String more =
        known.size() > some.size() ? " and " + (known.size() - some.size()) + " more" : "";
    return some.isEmpty() ? "" : "; there are " + String.join(", ", some) + more;
  }

  private static int distance(String lower, String other) {
    return EditDistance.between(lower, other.toLowerCase(Locale.ROOT));
  }
}
