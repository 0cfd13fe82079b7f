package io.brrtrouter.json;

import tools.jackson.core.JsonGenerator;

/**
 * Writes values of a type as JSON. Stateless.
 *
 * @param <T> the type
 */
@FunctionalInterface
public interface JsonEncoder<T> {

  /** Writes exactly one JSON value. */
  void encode(T value, JsonGenerator out);
}
