package io.brrtrouter.routing;

/** How routes are matched; every mode gives the same answer. */
public enum RouterMode {
  /** A linear scan of regular expressions. */
  REGEX,
  /** A map of static paths, then a linear scan of templates. */
  HYBRID,
  /** A map of static paths, then a segment trie. */
  TRIE
}
