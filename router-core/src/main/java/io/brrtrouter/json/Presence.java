package io.brrtrouter.json;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A member of an object that may be absent, null or a value, where each means something else: a
 * merge patch (RFC 7396) leaves what is absent as it is, and removes what is null. Immutable.
 *
 * @param <T> the type of its value
 */
public sealed interface Presence<T> {

  /**
   * The member is not there.
   *
   * @param <T> the type of its value
   */
  record Absent<T>() implements Presence<T> {
    private static final Absent<?> INSTANCE = new Absent<>();
  }

  /**
   * The member is null.
   *
   * @param <T> the type of its value
   */
  record Null<T>() implements Presence<T> {
    private static final Null<?> INSTANCE = new Null<>();
  }

  /**
   * The member has a value.
   *
   * @param <T> the type of its value
   * @param value not null
   */
  record Present<T>(T value) implements Presence<T> {}

  /** A member that is not there. */
  @SuppressWarnings("unchecked") // it holds nothing
  static <T> Presence<T> absent() {
    return (Presence<T>) Absent.INSTANCE;
  }

  /** A member that is null. */
  @SuppressWarnings("unchecked") // it holds nothing
  static <T> Presence<T> ofNull() {
    return (Presence<T>) Null.INSTANCE;
  }

  /** A member with this value. */
  static <T> Presence<T> of(T value) {
    return new Present<>(value);
  }

  /** A member that is there: null, or this value. */
  static <T> Presence<T> ofNullable(@Nullable T value) {
    return value == null ? ofNull() : of(value);
  }

  /** Whether the member is there, be it null. */
  default boolean isThere() {
    return !(this instanceof Absent);
  }

  /** The value; null where it is null or absent. */
  default @Nullable T orNull() {
    return this instanceof Present<T>(T value) ? value : null;
  }

  /** The value; this other one where it is null or absent. */
  default T orElse(T other) {
    return this instanceof Present<T>(T value) ? value : other;
  }

  /** The same, of what a function makes of the value. */
  default <R> Presence<R> map(Function<? super T, ? extends R> function) {
    return switch (this) {
      case Present<T>(T value) -> of(function.apply(value));
      case Null<T> none -> ofNull();
      case Absent<T> none -> absent();
    };
  }
}
