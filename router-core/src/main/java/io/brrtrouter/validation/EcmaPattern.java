package io.brrtrouter.validation;

import org.jspecify.annotations.Nullable;

/**
 * A regular expression of ECMA-262, checked and put into the words of other engines. Strict about
 * letters after a backslash, as with the flag {@code u}; lenient about other characters, as without
 * it.
 *
 * @param re2 for RE2/J; null if it cannot express it
 * @param jdk for the engine of the JDK
 */
record EcmaPattern(@Nullable String re2, String jdk) {

  /**
   * Parses a pattern; linear in its length.
   *
   * @throws InvalidPatternException if it is none
   */
  static EcmaPattern parse(String pattern) {
    EcmaSource in = new EcmaSource(pattern);
    EcmaOutput out = new EcmaOutput();
    new EcmaParser(in, out).pattern();
    return new EcmaPattern(out.re2(), out.jdk());
  }
}
