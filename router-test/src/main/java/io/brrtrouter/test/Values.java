package io.brrtrouter.test;

import io.brrtrouter.json.JsonLimits;
import io.brrtrouter.json.JsonOutput;
import io.brrtrouter.json.JsonTrees;
import io.brrtrouter.json.Presence;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Values of requests as JSON: those of generated types by their codecs, others as they are. */
final class Values {
  static final JsonTrees TREES = new JsonTrees(JsonLimits.DEFAULT.withMaxDepth(JsonLimits.DEEPEST));

  private Values() {}

  /** The value as a tree. */
  static JsonNode tree(@Nullable Object value) {
    byte[] json = json(value, Object.class);
    return TREES.parse(json, 0, json.length);
  }

  /**
   * The value as JSON.
   *
   * @param declared the type it is declared to have, whose codec is asked first
   */
  static byte[] json(@Nullable Object value, Class<?> declared) {
    JsonOutput out = new JsonOutput(256);
    write(out, value, declared);
    return Arrays.copyOf(out.body().array(), out.body().size());
  }

  private static void write(JsonOutput out, @Nullable Object value, Class<?> declared) {
    switch (value) {
      case null -> out.nullValue();
      case Presence<?> presence -> write(out, presence.orNull(), Object.class);
      case JsonNode tree -> out.tree(tree);
      case Collection<?> items -> {
        out.startArray();
        items.forEach(item -> write(out, item, Object.class));
        out.endArray();
      }
      case Map<?, ?> members -> {
        out.startObject();
        members.forEach(
            (name, member) -> write(out.name(String.valueOf(name)), member, Object.class));
        out.endObject();
      }
      default -> single(out, value, declared);
    }
  }

  private static void single(JsonOutput out, Object value, Class<?> declared) {
    if (Codecs.writes(declared)) {
      Codecs.write(out, value, declared);
    } else if (value instanceof Record || Codecs.writes(value.getClass())) {
      Codecs.write(out, value, value.getClass());
    } else {
      out.any(value);
    }
  }
}
