package io.brrtrouter.json;

import org.jspecify.annotations.Nullable;

/** Writes values of a type, of which null is one. */
record NullableEncoder<T>(JsonEncoder<? super T> encoder) implements JsonEncoder<T> {

  @Override
  public void encode(JsonOutput out, @Nullable T value) {
    out.orNull(value, encoder);
  }

  @Override
  public void encodeNull(JsonOutput out) {
    out.nullValue();
  }
}
