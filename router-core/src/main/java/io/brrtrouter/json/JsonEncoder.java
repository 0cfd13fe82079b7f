package io.brrtrouter.json;

/**
 * Writes values of a type as JSON. Stateless.
 *
 * @param <T> the type
 */
@FunctionalInterface
public interface JsonEncoder<T> {

  /** Writes exactly one JSON value. */
  void encode(JsonOutput out, T value);

  /** Writes the null that stands where a value of the type belongs; in doubt, unless overridden. */
  default void encodeNull(JsonOutput out) {
    out.missing();
  }

  /** The encoder that writes null as JSON's null, without doubt. */
  static <T> JsonEncoder<T> nullable(JsonEncoder<? super T> encoder) {
    return new NullableEncoder<>(encoder);
  }
}
