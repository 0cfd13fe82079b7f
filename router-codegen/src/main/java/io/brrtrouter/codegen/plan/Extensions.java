package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.Node;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The {@code x-} members of an operation that the runtime reads. */
final class Extensions {
  private static final Set<String> NAMES =
      Set.of("x-handler-name", "x-sse", "x-cors", "x-websocket");

  private Extensions() {}

  /** By name: strings, numbers and booleans; anything else as the JSON that it is. */
  static Map<String, Object> of(Node operation) {
    Map<String, Object> extensions = new LinkedHashMap<>();
    if (operation instanceof Node.Mapping mapping) {
      mapping
          .members()
          .forEach((name, member) -> {
            if (NAMES.contains(name) || name.startsWith("x-brrtrouter-")) {
              extensions.put(name, value(member.value().json()));
            }
          });
    }
    return Collections.unmodifiableMap(extensions);
  }

  private static Object value(JsonNode json) {
    if (json.isString()) {
      return json.stringValue();
    }
    if (json.isBoolean()) {
      return json.booleanValue();
    }
    if (json.isIntegralNumber() && json.canConvertToLong()) {
      long value = json.longValue();
      return value == (int) value ? (Object) (int) value : (Object) value;
    }
    return json.isNumber() ? (Object) new BigDecimal(json.asString()) : json.toString();
  }
}
