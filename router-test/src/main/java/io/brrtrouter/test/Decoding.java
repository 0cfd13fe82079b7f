package io.brrtrouter.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.brrtrouter.json.JsonDecoder;
import io.brrtrouter.json.JsonInput;
import io.brrtrouter.json.SchemaDecoder;
import io.brrtrouter.json.SchemaValidator.Direction;
import io.brrtrouter.json.TreeRoom;
import io.brrtrouter.pipeline.BoundOperation;
import io.brrtrouter.validation.Violation;
import io.brrtrouter.validation.Violations;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers by generated decoders. Where a decoder is in doubt, the schema that the operation
 * has for the answer decides.
 *
 * @param operation the one that answered, or null
 */
record Decoding(@Nullable BoundOperation<?, ?> operation) {
  private static final int MAX_VIOLATIONS = 20;

  <T> T read(JsonDecoder<T> decoder, int status, String mediaType, byte[] content) {
    BoundOperation<?, ?> answered = operation;
    String schema = answered == null ? null : answered.responseSchema(status, mediaType);
    if (answered == null || schema == null) {
      return JsonInput.constant(new String(content, UTF_8), decoder);
    }
    Violations violations = new Violations(MAX_VIOLATIONS);
    T value =
        new SchemaDecoder<>(schema, decoder, answered.document().schemas(), Values.TREES)
            .decode(content, content.length, Direction.RESPONSE, TreeRoom.UNLIMITED, violations)
            .value();
    if (value == null) {
      throw new IllegalArgumentException(
          violations.list().stream().map(Violation::sentence).collect(Collectors.joining(" ")));
    }
    return value;
  }
}
