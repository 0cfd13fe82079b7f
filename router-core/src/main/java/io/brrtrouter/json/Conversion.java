package io.brrtrouter.json;

/**
 * Makes values of a type of your own from those of the generated one, and back: the generator is
 * told of it beside {@code typeMappings}. The schema holds as it does without: what is read has
 * been validated before, what is written is checked after. Neither method is asked for null. A
 * class with a constructor without parameters; safe for concurrent use.
 *
 * @param <S> the generated type: a string, a number, a time, or the record of a schema
 * @param <T> your own
 */
public interface Conversion<S, T> {

  /**
   * The value as your own type.
   *
   * @throws IllegalArgumentException where that cannot hold it: 400, a violation of its format; so
   *     are {@link java.time.DateTimeException} and {@link ArithmeticException}
   */
  T read(S value);

  /** The value as the generated type. */
  S write(T value);
}
