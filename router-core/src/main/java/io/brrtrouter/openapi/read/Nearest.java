package io.brrtrouter.openapi.read;

import io.brrtrouter.validation.EditDistance;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds what an author may have meant by a name that is not there. */
final class Nearest {
  private static final int MAX_LENGTH = 64;
  private static final int MAX_CANDIDATES = 2000;

  private Nearest() {}

  /** The most similar of the names, or null if none is similar enough to be a slip of the pen. */
  static @Nullable String of(String name, Collection<String> names) {
    if (name.length() > MAX_LENGTH) {
      return null;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    String best = null;
    int least = Math.max(1, name.length() / 3) + 1;
    int candidates = 0;
    for (String candidate : names) {
      int distance = distance(lower, candidate, least);
      if (distance < least) {
        best = candidate;
        least = distance;
      }
      if (++candidates == MAX_CANDIDATES) {
        break;
      }
    }
    return best;
  }

  /** Insertions, deletions and replacements between two names; {@code limit} if there are more. */
  private static int distance(String name, String candidate, int limit) {
    if (Math.abs(name.length() - candidate.length()) >= limit) {
      return limit;
    }
    return Math.min(EditDistance.between(name, candidate.toLowerCase(Locale.ROOT)), limit);
  }
}
