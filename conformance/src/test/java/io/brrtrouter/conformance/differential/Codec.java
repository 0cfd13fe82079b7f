package io.brrtrouter.conformance.differential;

import io.brrtrouter.json.JsonOutput;
import io.brrtrouter.json.SchemaValidators;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;

/** The generated codec of a type, which is package-private. */
final class Codec {
  /** What the fast path returns in place of a value when it gives up. */
  static final Object ABANDONED = new Object();

  private final MethodHandle read;
  private final MethodHandle write;
  private final SchemaValidators schemas;

  Codec(Class<?> codec, SchemaValidators schemas) throws IllegalAccessException {
    this.read = handle(codec, "read");
    this.write = handle(codec, "write");
    this.schemas = schemas;
  }

  private static MethodHandle handle(Class<?> codec, String name) throws IllegalAccessException {
    Method method =
        Arrays.stream(codec.getDeclaredMethods())
            .filter(m -> m.getName().equals(name))
            .findFirst()
            .orElseThrow();
    method.setAccessible(true);
    return MethodHandles.lookup().unreflect(method);
  }

  /** Whether the encoder holds what it writes against the schema. */
  boolean checks() {
    return false;
  }

  Object fast(byte[] bytes) {
    return ABANDONED;
  }

  Object tolerant(byte[] bytes, JsonNode tree) {
    try {
      return read.invoke(tree, schemas);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  byte[] write(Object value) {
    var body =
        JsonOutput.write(
            64,
            value,
            (v, out) -> {
              try {
                write.invoke(v, out);
              } catch (RuntimeException | Error e) {
                throw e;
              } catch (Throwable e) {
                throw new IllegalStateException(e);
              }
            });
    return Arrays.copyOf(body.array(), body.size());
  }
}
