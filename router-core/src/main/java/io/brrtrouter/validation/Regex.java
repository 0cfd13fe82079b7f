package io.brrtrouter.validation;

import java.util.List;

/** What a pattern consists of, where that is no more than the theory of automata has. */
sealed interface Regex {

  /** The start of the text. */
  record Start() implements Regex {}

  /** The end of the text. */
  record End() implements Regex {}

  /** One of these characters. */
  record One(AsciiSet characters) implements Regex {}

  /** One after the other. */
  record Sequence(List<Regex> parts) implements Regex {}

  /** One or the other. */
  record Choice(List<Regex> branches) implements Regex {}

  /** So many times; without end if {@code most} is negative. */
  record Repeat(Regex part, int least, int most) implements Regex {}
}
