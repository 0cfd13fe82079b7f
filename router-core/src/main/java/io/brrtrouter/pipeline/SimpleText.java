package io.brrtrouter.pipeline;

import io.brrtrouter.json.ScalarText;
import io.brrtrouter.parameters.ParameterEncoder;
import java.util.Collection;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Values of response headers in style simple (OAS 3.1, 4.8.21). Nulls are left out. */
final class SimpleText {
  private SimpleText() {}

  static String of(Object value) {
    return value instanceof JsonNode tree
        ? ParameterEncoder.header(tree, false)
        : ScalarText.of(value);
  }

  static String of(Collection<?> values) {
    StringJoiner joined = new StringJoiner(",");
    for (Object value : values) {
      if (isSent(value)) {
        joined.add(ScalarText.of(value));
      }
    }
    return joined.toString();
  }

  static String of(Map<String, ?> members, boolean explode) {
    StringJoiner joined = new StringJoiner(",");
    members.forEach((name, value) -> {
      if (isSent(value)) {
        joined.add(name + (explode ? "=" : ",") + ScalarText.of(value));
      }
    });
    return joined.toString();
  }

  private static boolean isSent(@Nullable Object value) {
    return value != null && !(value instanceof JsonNode tree && tree.isNull());
  }
}
