package io.brrtrouter.http;

import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The header fields of a message, in order, names compared without case (RFC 9110, 5). Implemented
 * over the transport's own headers, so that reading one field copies nothing. Immutable.
 */
public interface Headers {

  /** The first value of this field, or null. */
  @Nullable String first(String name);

  /** Every field line's value of this name, in order; empty if there is none. */
  List<String> all(String name);

  /** Calls back with every field line, in order, with the name as it was received. */
  void forEach(BiConsumer<? super String, ? super String> field);

  /** Whether there is such a field. */
  default boolean contains(String name) {
    return first(name) != null;
  }

  /** No header fields. */
  static Headers empty() {
    return FieldList.EMPTY;
  }

  /** Name, value, name, value, and so on. */
  static Headers of(String... namesAndValues) {
    return FieldList.of(namesAndValues);
  }

  /** These fields without those of this name, then this one. */
  default Headers with(String name, String value) {
    return FieldList.copy(this, name).plus(name, value);
  }

  /** These fields, then this one, whether or not the name is there already. */
  default Headers plus(String name, String value) {
    return FieldList.copy(this, null).plus(name, value);
  }

  /** These fields without those of this name. */
  default Headers without(String name) {
    return contains(name) ? FieldList.copy(this, name) : this;
  }
}
