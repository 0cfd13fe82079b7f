package io.brrtrouter.conformance.differential;

import io.brrtrouter.json.JsonDecoder;
import io.brrtrouter.json.JsonOutput;
import io.brrtrouter.json.JsonTrees;
import io.brrtrouter.json.SchemaDecoder;
import io.brrtrouter.json.SchemaValidator;
import io.brrtrouter.json.SchemaValidator.Direction;
import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.json.TreeRoom;
import io.brrtrouter.validation.Violations;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;

/** The generated codec of a type, which is package-private. */
final class Codec {
  /** What is returned in place of a value where there is none. */
  static final Object ABANDONED = new Object();

  private final MethodHandle write;
  private final SchemaDecoder<Object> fast;
  private final SchemaDecoder<Object> tolerant;

  Codec(Class<?> codec, String pointer, SchemaValidators schemas, JsonTrees trees)
      throws IllegalAccessException {
    this.write = handle(codec, "write");
    MethodHandle read = handle(codec, "read");
    JsonDecoder<Object> decoder = in -> invoke(() -> read.invoke(in));
    this.fast = new SchemaDecoder<>(pointer, decoder, schemas, trees);
    this.tolerant = new SchemaDecoder<>(pointer, decoder, new Slowly(schemas), trees);
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

  /** The value that one checking pass builds. */
  Object fast(byte[] bytes) {
    Violations violations = new Violations(1);
    var decoded =
        fast.decode(bytes, bytes.length, Direction.REQUEST, TreeRoom.UNLIMITED, violations);
    return decoded.fellBack() ? ABANDONED : decoded.value();
  }

  /** The value that is built once the schema has accepted the text; nothing if no type holds it. */
  Object tolerant(byte[] bytes) {
    Violations violations = new Violations(1);
    var decoded =
        tolerant.decode(bytes, bytes.length, Direction.REQUEST, TreeRoom.UNLIMITED, violations);
    return violations.isEmpty() ? decoded.value() : ABANDONED;
  }

  /** What is written of the value; null where that leaves a doubt. */
  byte[] write(Object value) {
    JsonOutput out = new JsonOutput(64);
    invoke(() -> write.invoke(out, value));
    var body = out.body();
    return out.doubtful() ? null : Arrays.copyOf(body.array(), body.size());
  }

  private interface Call {
    Object now() throws Throwable;
  }

  private static Object invoke(Call call) {
    try {
      return call.now();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same validators, always asked. */
  private record Slowly(SchemaValidators schemas) implements SchemaValidators {
    @Override
    public SchemaValidator at(String pointer) {
      return schemas.at(pointer);
    }

    @Override
    public JsonNode schema(String pointer) {
      return schemas.schema(pointer);
    }

    @Override
    public JsonTrees trees() {
      return schemas.trees();
    }

    @Override
    public boolean allowsFastPath() {
      return false;
    }
  }
}
