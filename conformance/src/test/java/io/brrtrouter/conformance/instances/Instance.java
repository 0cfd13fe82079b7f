package io.brrtrouter.conformance.instances;

/**
 * JSON text, or nearly.
 *
 * @param bytes the text
 * @param kind how it was made
 * @param how what was done to it, for people
 */
public record Instance(byte[] bytes, Kind kind, String how) {

  /** How an instance was made. */
  public enum Kind {
    /** To be valid, and written as people write. */
    USUAL,
    /** With a value at the edge of what its schema accepts. */
    EDGE,
    /** Valid once; then something was done to it. */
    MUTATED
  }
}
