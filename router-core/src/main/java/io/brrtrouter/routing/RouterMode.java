package io.brrtrouter.routing;

import java.util.Locale;

/** How a table finds a route. All of them find the same one; they differ in what it costs. */
public enum RouterMode {
  /** Tries one compiled regular expression after the other. */
  REGEX,
  /** A map of the paths without captures, then one template after the other. */
  HYBRID,
  /** A map of the paths without captures, then a trie of segments. */
  TRIE;

  /**
   * The mode of this name, in any case.
   *
   * @throws IllegalArgumentException for any other name; its message lists the modes
   */
  public static RouterMode of(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "regex" -> REGEX;
      case "hybrid" -> HYBRID;
      case "trie" -> TRIE;
      default ->
          throw new IllegalArgumentException(
              "'" + name + "' is not a router mode: regex, hybrid and trie are");
    };
  }
}
