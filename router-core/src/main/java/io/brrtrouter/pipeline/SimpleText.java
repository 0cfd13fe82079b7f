package io.brrtrouter.pipeline;

import java.util.Collection;
import java.util.Map;
import java.util.StringJoiner;

/** Values of response headers in style simple (OAS 3.1, 4.8.21). */
final class SimpleText {
  private SimpleText() {}

  static String of(Object value) {
    return value.toString();
  }

  static String of(Collection<?> values) {
    StringJoiner joined = new StringJoiner(",");
    values.forEach(value -> joined.add(String.valueOf(value)));
    return joined.toString();
  }

  static String of(Map<String, ?> members, boolean explode) {
    StringJoiner joined = new StringJoiner(",");
    members.forEach((name, value) -> joined.add(name + (explode ? "=" : ",") + value));
    return joined.toString();
  }
}
