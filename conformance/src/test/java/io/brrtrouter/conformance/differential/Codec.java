package io.brrtrouter.conformance.differential;

import io.brrtrouter.codegen.plan.ValuePlan.Nulls;
import io.brrtrouter.json.JsonInput;
import io.brrtrouter.json.JsonOutput;
import io.brrtrouter.json.JsonTrees;
import io.brrtrouter.json.SchemaDecoder;
import io.brrtrouter.json.SchemaValidator.Direction;
import io.brrtrouter.json.TreeRoom;
import io.brrtrouter.validation.Violation;
import io.brrtrouter.validation.Violations;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The generated codec of a type, which is package-private, used as the generated operations use it:
 * null is seen to before it is asked.
 */
final class Codec {
  /** What is returned in place of a value where there is none. */
  static final Object ABANDONED = new Object();

  private final MethodHandle read;
  private final MethodHandle write;
  private final Nulls nulls;
  private final Direction direction;
  private final SchemaDecoder<Object> fast;
  private final SchemaDecoder<Object> tolerant;
  private final SchemaDecoder<Object> blind;
  private final SchemaDecoder<List<Object>> many;
  private final Constructor<?> any;

  Codec(Class<?> codec, Nulls nulls, Together schemas, Direction direction, JsonTrees trees)
      throws IllegalAccessException {
    this.read = handle(codec, "read");
    this.write = handle(codec, "write");
    this.any = any(read.type().returnType());
    this.nulls = nulls;
    this.direction = direction;
    String pointer = schemas.pointer();
    this.fast = new SchemaDecoder<>(pointer, this::read, schemas, trees);
    this.tolerant = new SchemaDecoder<>(pointer, this::read, schemas.slowly(), trees);
    this.blind = new SchemaDecoder<>(pointer, this::read, schemas.blindly(), trees);
    this.many = new SchemaDecoder<>(pointer, in -> in.list(this::read), schemas, trees);
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

  private static Constructor<?> any(Class<?> type) {
    for (Class<?> branch : type.getDeclaredClasses()) {
      for (Constructor<?> constructor : branch.getDeclaredConstructors()) {
        if (Arrays.equals(constructor.getParameterTypes(), new Class<?>[] {JsonNode.class})) {
          constructor.setAccessible(true);
          return constructor;
        }
      }
    }
    return null;
  }

  private Object read(JsonInput in) {
    boolean isNull =
        switch (nulls) {
          case ALLOWED -> in.nextNull();
          case DOUBTFUL -> in.doubtfulNull();
          case REFUSED -> false;
        };
    return isNull ? null : invoke(() -> read.invoke(in));
  }

  /** The value that one checking pass builds. */
  Object fast(byte[] bytes) {
    Violations violations = new Violations(1);
    var decoded = fast.decode(bytes, bytes.length, direction, TreeRoom.UNLIMITED, violations);
    return decoded.fellBack() ? ABANDONED : decoded.value();
  }

  /** What is wrong with a text, as a request's answer lists it. */
  List<Violation> violations(byte[] bytes) {
    Violations violations = new Violations(Truth.LISTED);
    fast.decode(bytes, bytes.length, direction, TreeRoom.UNLIMITED, violations);
    return violations.list();
  }

  /** The value that is built once the schema has accepted the text; nothing if no type holds it. */
  Object tolerant(byte[] bytes) {
    Violations violations = new Violations(1);
    var decoded = tolerant.decode(bytes, bytes.length, direction, TreeRoom.UNLIMITED, violations);
    if (violations.isEmpty()) {
      return decoded.value();
    }
    Violation violation = violations.list().getFirst();
    if (!violation.keyword().equals("format") || violation.message().isEmpty()) {
      throw new IllegalStateException("refused what the truth accepts: " + violation);
    }
    return ABANDONED;
  }

  /**
   * A value that breaks the rules of the schema, as a controller may return one: what the tolerant
   * pass, which checks none of them, makes of a text that the schema rejects; nothing if no type
   * holds it.
   */
  Object wrong(byte[] bytes) {
    Violations violations = new Violations(1);
    try {
      var decoded = blind.decode(bytes, bytes.length, direction, TreeRoom.UNLIMITED, violations);
      return violations.isEmpty() ? decoded.value() : ABANDONED;
    } catch (RuntimeException e) {
      return ABANDONED; // it reads only what the schema has accepted
    }
  }

  /** A value of any JSON, as a controller may make one where a union has a branch for that. */
  Object holding(JsonNode tree) {
    try {
      return any == null ? ABANDONED : any.newInstance(tree);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How much of the memory that one pass over an array takes it gives account of. */
  long accounted(byte[] array) {
    long[] taken = {0};
    TreeRoom room = bytes -> taken[0] += bytes;
    var decoded = many.decode(array, array.length, direction, room, new Violations(1));
    return decoded.fellBack() ? Long.MAX_VALUE : taken[0];
  }

  /** What is written of the value; null where that leaves a doubt. */
  byte[] write(Object value) {
    JsonOutput out = new JsonOutput(64);
    if (value == null) {
      out.nullValue();
    } else {
      invoke(() -> write.invoke(out, value));
    }
    var body = out.body();
    boolean doubtful = out.doubtful() || value == null && nulls != Nulls.ALLOWED;
    return doubtful ? null : Arrays.copyOf(body.array(), body.size());
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
}
