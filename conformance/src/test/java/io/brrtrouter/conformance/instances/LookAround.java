package io.brrtrouter.conformance.instances;

/** Patterns without what looks ahead or behind, which makers of texts know nothing of. */
final class LookAround {
  private LookAround() {}

  /** The pattern without these groups: more texts match it than before, or none that did. */
  static String without(String pattern) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      if (looks(pattern, i)) {
        i = end(pattern, i);
        continue;
      }
      plain.append(pattern.charAt(i));
      if (pattern.charAt(i) == '\\' && i + 1 < pattern.length()) {
        plain.append(pattern.charAt(++i));
      }
    }
    return plain.toString();
  }

  private static boolean looks(String pattern, int at) {
    return pattern.startsWith("(?!", at)
        || pattern.startsWith("(?=", at)
        || pattern.startsWith("(?<!", at)
        || pattern.startsWith("(?<=", at);
  }

  /** Where the group ends that begins here. */
  private static int end(String pattern, int start) {
    int open = 0;
    boolean inClass = false;
    for (int i = start; i < pattern.length(); i++) {
      switch (pattern.charAt(i)) {
        case '\\' -> i++;
        case '[' -> inClass = true;
        case ']' -> inClass = false;
        case '(' -> open += inClass ? 0 : 1;
        case ')' -> open -= inClass ? 0 : 1;
        default -> {}
      }
      if (open == 0) {
        return i;
      }
    }
    return pattern.length();
  }
}
