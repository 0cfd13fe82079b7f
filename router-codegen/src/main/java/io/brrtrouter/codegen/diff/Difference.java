package io.brrtrouter.codegen.diff;

/**
 * A difference of two schemas themselves, not of what is below them.
 *
 * @param rule what kind it is
 * @param effect what becomes of the values
 * @param floor at least this bad, whatever the effect
 * @param place where it shows
 * @param text what has changed; {@code {}} stands for the value's name
 */
record Difference(Rule rule, Effect effect, Severity floor, Place place, String text) {
  /** The same one below a {@code not}. */
  Difference inverted() {
    return new Difference(rule, effect.inverted(), floor, place, text);
  }

  Severity severity(Direction direction) {
    return rule.severity(direction, effect).atLeast(floor);
  }
}
