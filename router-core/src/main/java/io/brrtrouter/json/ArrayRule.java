package io.brrtrouter.json;

/**
 * What a schema asks of an array (JSON Schema, 6.4). Immutable: each method gives a rule that asks
 * for more.
 *
 * @param least how many items there must be
 * @param most how many there may be
 * @param distinct whether no two of them may be equal
 */
public record ArrayRule(int least, int most, boolean distinct) {

  /** Any array. */
  public static final ArrayRule ANY = new ArrayRule(0, Integer.MAX_VALUE, false);

  /** With so many items. */
  public ArrayRule size(int min, int max) {
    return new ArrayRule(Math.max(least, min), Math.min(most, max), distinct);
  }

  /** Without equal items. */
  public ArrayRule unique() {
    return new ArrayRule(least, most, true);
  }

  /** Whether there may be so many items. */
  boolean acceptsSize(int size) {
    return size >= least && size <= most;
  }
}
