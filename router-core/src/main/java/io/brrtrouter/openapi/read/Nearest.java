package io.brrtrouter.openapi.read;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds what an author may have meant by a name that is not there. */
final class Nearest {
  private static final int MAX_LENGTH = 100;

  private Nearest() {}

  /** The most similar of the names, or null if none is similar enough to be a slip of the pen. */
  static @Nullable String of(String name, Collection<String> names) {
    String best = null;
    int least = Math.max(1, name.length() / 3) + 1;
    for (String candidate : names) {
      int distance =
          candidate.equalsIgnoreCase(name) ? 0 : distance(lower(name), lower(candidate), least);
      if (distance < least) {
        best = candidate;
        least = distance;
      }
    }
    return best;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Insertions, deletions and replacements between two names; {@code limit} if there are more. */
  private static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) >= limit || a.length() > MAX_LENGTH) {
      return limit;
    }
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return Math.min(row[b.length()], limit);
  }
}
