package io.brrtrouter.json;

/**
 * The streaming decoder of a type: one JSON value, read and checked in one pass. Generated code has
 * one for each schema. Stateless.
 *
 * @param <T> the type
 */
@FunctionalInterface
public interface JsonDecoder<T> {

  /** Reads exactly one JSON value. */
  T decode(JsonInput in);
}
