package io.brrtrouter.codegen.diff;

import java.util.Locale;

/** What a change means for those who use the old version, the worst first. */
public enum Severity {
  /** A client that did everything right fails. */
  BREAKING,
  /** A client may have to look at it: its generated code changes, or what it sends counts less. */
  WARNING,
  /** No client notices. */
  COMPATIBLE;

  /** The worse of the two. */
  Severity atLeast(Severity other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The milder of the two. */
  Severity atMost(Severity other) {
    return compareTo(other) >= 0 ? this : other;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
