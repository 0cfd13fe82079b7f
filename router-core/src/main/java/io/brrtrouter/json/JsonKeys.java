package io.brrtrouter.json;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Texts that are equal exactly where JSON values are (JSON Schema, 4.2.2): {@code 1} is {@code
 * 1.0}, members have no order. Texts, because a set of them stays fast whatever a client sends.
 */
final class JsonKeys {
  private JsonKeys() {}

  static String of(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> '"' + value.stringValue();
      case NUMBER -> number(value);
      default -> {
        StringBuilder key = new StringBuilder();
        append(value, key);
        yield key.toString();
      }
    };
  }

  static boolean areEqual(JsonNode one, JsonNode other) {
    return one.getNodeType() == other.getNodeType()
        && one.size() == other.size()
        && (one.isString() ? one.equals(other) : of(one).equals(of(other)));
  }

  private static void append(JsonNode value, StringBuilder key) {
    switch (value.getNodeType()) {
      case OBJECT -> {
        Map<String, JsonNode> sorted = new TreeMap<>();
        value.properties().forEach(member -> sorted.put(member.getKey(), member.getValue()));
        key.append('{');
        sorted.forEach((name, member) -> {
          text(name, key);
          append(member, key);
        });
        key.append('}');
      }
      case ARRAY -> {
        key.append('[');
        for (int i = 0; i < value.size(); i++) {
          append(value.get(i), key);
          key.append(',');
        }
        key.append(']');
      }
      case STRING -> text(value.stringValue(), key);
      case NUMBER -> key.append(number(value));
      default -> key.append(value);
    }
  }

  /** The length says where a text ends, whatever it has in it. */
  private static void text(String text, StringBuilder key) {
    key.append('"').append(text.length()).append(':').append(text);
  }

  private static String number(JsonNode number) {
    if (number.isInt() || number.isLong()) {
      long value = number.longValue();
      return value % 10 == 0 ? plain(BigDecimal.valueOf(value)) : Long.toString(value);
    }
    BigDecimal value = Numbers.decimal(number);
    return value == null ? number.toString() : plain(value);
  }

  /** Digits without trailing zeros, and a scale where there is one. */
  private static String plain(BigDecimal value) {
    if (value.signum() == 0) {
      return "0";
    }
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() == 0
        ? stripped.unscaledValue().toString()
        : stripped.unscaledValue() + "e" + -stripped.scale();
  }
}
