package io.brrtrouter.validation;

import java.util.List;

/** A regular expression without anything that needs memory: taken apart. */
sealed interface Regex {

  /** One character of these. */
  record One(CodePoints set) implements Regex {}

  /** Each of these, one after the other. */
  record Sequence(List<Regex> parts) implements Regex {}

  /** Any of these. */
  record Choice(List<Regex> options) implements Regex {}

  /**
   * Some of these in a row.
   *
   * @param most -1 for any number
   */
  record Repeat(Regex part, int least, int most) implements Regex {}

  /** The start of the text. */
  record Start() implements Regex {}

  /** The end of the text. */
  record End() implements Regex {}
}
