package io.brrtrouter.test;

import io.brrtrouter.json.JsonDecoder;
import io.brrtrouter.json.JsonInput;
import io.brrtrouter.json.JsonOutput;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The codecs of generated types: the class {@code PetJson} beside {@code Pet} reads and writes it.
 * It is not public, so that it is found by its name.
 */
final class Codecs {
  private static final Map<Class<?>, JsonDecoder<?>> SCALARS =
      Map.ofEntries(
          Map.entry(String.class, JsonInput::string),
          Map.entry(Boolean.class, JsonInput::bool),
          Map.entry(Integer.class, JsonInput::int32),
          Map.entry(Long.class, JsonInput::int64),
          Map.entry(BigInteger.class, JsonInput::bigInteger),
          Map.entry(BigDecimal.class, JsonInput::decimal),
          Map.entry(Float.class, JsonInput::float32),
          Map.entry(Double.class, JsonInput::float64),
          Map.entry(UUID.class, JsonInput::uuid),
          Map.entry(LocalDate.class, JsonInput::date),
          Map.entry(OffsetDateTime.class, JsonInput::dateTime),
          Map.entry(JsonNode.class, JsonInput::tree));

  private Codecs() {}

  /**
   * Reads values of this type.
   *
   * @throws IllegalArgumentException if it is neither generated nor a scalar
   */
  @SuppressWarnings("unchecked") // each reads the type it is found by
  static <T> JsonDecoder<T> decoder(Class<T> type) {
    JsonDecoder<?> scalar = SCALARS.get(type);
    if (scalar != null) {
      return (JsonDecoder<T>) scalar;
    }
    Method read = method(type, "read", JsonInput.class);
    if (read == null || !type.isAssignableFrom(read.getReturnType())) {
      throw new IllegalArgumentException(
          type.getName() + " is not a type that is generated from the document and read from JSON");
    }
    MethodHandle handle = handle(read);
    return in -> (T) Objects.requireNonNull(call(handle, in));
  }

  /** Whether the type has a codec that writes it. */
  static boolean writes(Class<?> type) {
    return encoder(type) != null;
  }

  /**
   * Writes a value of a generated type.
   *
   * @throws IllegalArgumentException if it is none
   */
  static void write(JsonOutput out, Object value, Class<?> type) {
    Method write = encoder(type);
    if (write == null) {
      throw new IllegalArgumentException(
          value.getClass().getName()
              + " is not a type that is generated from the document and written as JSON");
    }
    call(handle(write), out, value);
  }

  /** Of the type itself, else of the union that it is a branch of. */
  private static @Nullable Method encoder(Class<?> type) {
    List<Class<?>> candidates = new ArrayList<>(List.of(type));
    candidates.addAll(List.of(type.getInterfaces()));
    for (Class<?> candidate : candidates) {
      Method write = method(candidate, "write", JsonOutput.class, candidate);
      if (write != null) {
        return write;
      }
    }
    return null;
  }

  private static @Nullable Method method(Class<?> type, String name, Class<?>... parameters) {
    try {
      Class<?> codec = Class.forName(type.getName() + "Json", true, type.getClassLoader());
      Method method = codec.getDeclaredMethod(name, parameters);
      method.setAccessible(true);
      return method;
    } catch (ClassNotFoundException | NoSuchMethodException e) {
      return null; // which is what most types are
    }
  }

  private static MethodHandle handle(Method method) {
    try {
      return MethodHandles.lookup().unreflect(method);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Calls what throws nothing checked. */
  private static @Nullable Object call(MethodHandle handle, Object... arguments) {
    try {
      return handle.invokeWithArguments(arguments);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
