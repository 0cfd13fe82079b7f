package io.brrtrouter.codegen.plan;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked of a value beyond its type, in the terms of generated code. Immutable. */
public sealed interface Rule {

  /** Nothing. */
  Rule NONE = new None();

  /** What no value obeys. */
  Rule NEVER = new Never();

  /** Nothing. */
  record None() implements Rule {}

  /** What no value obeys: it may be null, or absent, if that is allowed. */
  record Never() implements Rule {}

  /**
   * Of a string.
   *
   * @param least characters, in code points
   * @param most characters
   * @param patterns that are all found in it
   * @param format it obeys, or null
   * @param values it is one of; empty where any will do
   */
  record Text(
      int least, int most, List<String> patterns, @Nullable String format, List<String> values)
      implements Rule {
    static final Text ANY = new Text(0, Integer.MAX_VALUE, List.of(), null, List.of());

    /** The same rule for texts that are never shorter nor longer than this. */
    Text unbounded(int shortest, int longest) {
      return new Text(
          least <= shortest ? 0 : least,
          most >= longest ? Integer.MAX_VALUE : most,
          patterns,
          format,
          values);
    }

    /** The same rule for texts that are some of the values already. */
    Text unlisted() {
      return new Text(least, most, patterns, format, List.of());
    }
  }

  /**
   * Of an integer that fits {@code long}.
   *
   * @param least bound, included
   * @param most bound, included
   * @param divisors it is a multiple of
   * @param values it is one of; empty where any will do
   */
  record Whole(long least, long most, List<Long> divisors, List<Long> values) implements Rule {
    static final Whole ANY = new Whole(Long.MIN_VALUE, Long.MAX_VALUE, List.of(), List.of());
  }

  /**
   * Of any other number; exact.
   *
   * @param least bound, or null
   * @param above whether the bound itself is too small
   * @param most bound, or null
   * @param below whether the bound itself is too large
   * @param divisors it is a multiple of
   * @param values it is one of; empty where any will do
   */
  record Number(
      @Nullable BigDecimal least,
      boolean above,
      @Nullable BigDecimal most,
      boolean below,
      List<BigDecimal> divisors,
      List<BigDecimal> values)
      implements Rule {
    static final Number ANY = new Number(null, false, null, false, List.of(), List.of());
  }

  /**
   * Of a boolean.
   *
   * @param only what it must be
   */
  record Flag(boolean only) implements Rule {}

  /**
   * Of an array.
   *
   * @param least items
   * @param most items
   * @param unique whether no two of them are equal
   */
  record Items(int least, int most, boolean unique) implements Rule {
    static final Items ANY = new Items(0, Integer.MAX_VALUE, false);
  }

  /**
   * Of an object that becomes a map.
   *
   * @param least members
   * @param most members
   * @param names what their names obey, or null
   * @param required members that must be there
   */
  record Entries(int least, int most, @Nullable Text names, List<String> required) implements Rule {
    static final Entries ANY = new Entries(0, Integer.MAX_VALUE, null, List.of());
  }
}
