package io.brrtrouter.load.json;

import io.brrtrouter.http.ResponseBody;
import io.brrtrouter.json.JsonLimits;
import io.brrtrouter.json.JsonOutput;
import io.brrtrouter.json.JsonTrees;
import io.brrtrouter.json.SchemaDecoder;
import io.brrtrouter.json.SchemaDecoder.Decoded;
import io.brrtrouter.json.SchemaValidator.Direction;
import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.json.TreeRoom;
import io.brrtrouter.validation.Violations;
import java.util.Arrays;

/** Generated code as the pipeline calls it. */
final class Ours<T> {
  /** As many as an answer lists. */
  private static final int MOST_VIOLATIONS = 50;

  private final Subject<T> subject;
  private final SchemaDecoder<T> decoder;

  Ours(Subject<T> subject) {
    this.subject = subject;
    JsonTrees trees = new JsonTrees(JsonLimits.DEFAULT);
    SchemaValidators schemas = SchemaValidators.of(subject.document(), subject.dialect(), trees);
    this.decoder = new SchemaDecoder<>(subject.pointer(), subject.decoder(), schemas, trees);
  }

  /** The value of a valid text, in one pass. */
  T read(byte[] text) {
    Violations violations = new Violations(MOST_VIOLATIONS);
    Decoded<T> decoded = decode(text, violations);
    T value = decoded.value();
    if (value == null || decoded.fellBack()) {
      throw new IllegalStateException("not in one pass: " + violations.list());
    }
    return value;
  }

  /** What is wrong with a text. */
  Violations refuse(byte[] text) {
    Violations violations = new Violations(MOST_VIOLATIONS);
    decode(text, violations);
    if (violations.isEmpty()) {
      throw new IllegalStateException("not refused");
    }
    return violations;
  }

  private Decoded<T> decode(byte[] text, Violations violations) {
    return decoder.decode(text, text.length, Direction.REQUEST, TreeRoom.UNLIMITED, violations);
  }

  /** The value of a valid text, ready to be written. */
  Written written(byte[] text) {
    T value = read(text);
    int size = subject.text().length + 100;
    return () -> {
      JsonOutput out = new JsonOutput(size);
      out.value(value, subject.encoder());
      if (out.doubtful()) {
        throw new IllegalStateException("in doubt");
      }
      return out.body();
    };
  }

  /** What is written of the value of a valid text. */
  byte[] rewrite(byte[] text) {
    ResponseBody.Bytes bytes = written(text).again();
    return Arrays.copyOf(bytes.array(), bytes.size());
  }

  /** Writes the same value each time, and checks it. */
  @FunctionalInterface
  interface Written {
    ResponseBody.Bytes again();
  }
}
