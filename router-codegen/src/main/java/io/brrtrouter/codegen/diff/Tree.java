package io.brrtrouter.codegen.diff;

import io.brrtrouter.openapi.Node;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Looks into nodes; what is not as it should be reads as absent. */
final class Tree {
  private Tree() {}

  static @Nullable String text(@Nullable Node node) {
    return node instanceof Node.Scalar scalar && scalar.json().isString()
        ? scalar.json().stringValue()
        : null;
  }

  static boolean isTrue(@Nullable Node node) {
    return is(node, true);
  }

  static boolean is(@Nullable Node node, boolean value) {
    return node instanceof Node.Scalar scalar
        && scalar.json().isBoolean()
        && scalar.json().booleanValue() == value;
  }

  static boolean isNull(Node node) {
    return node instanceof Node.Scalar scalar && scalar.json().isNull();
  }

  static @Nullable BigDecimal number(@Nullable Node node) {
    return node instanceof Node.Scalar scalar && scalar.json().isNumber()
        ? scalar.json().decimalValue()
        : null;
  }

  static List<Node> items(@Nullable Node node) {
    return node instanceof Node.Sequence sequence ? sequence.items() : List.of();
  }

  static Map<String, Node.Member> members(@Nullable Node node) {
    return node instanceof Node.Mapping mapping ? mapping.members() : Map.of();
  }

  /** The same text for the same value, however it is written: {@code 1.0} is {@code 1}. */
  static String canonical(JsonNode json) {
    StringBuilder text = new StringBuilder();
    canonical(json, text);
    return text.toString();
  }

  private static void canonical(JsonNode json, StringBuilder text) {
    switch (json.getNodeType()) {
      case NUMBER -> text.append(plain(json.decimalValue()));
      case ARRAY -> {
        text.append('[');
        json.forEach(item -> {
          canonical(item, text);
          text.append(',');
        });
        text.append(']');
      }
      case OBJECT -> {
        Map<String, JsonNode> sorted = new TreeMap<>();
        json.properties().forEach(member -> sorted.put(member.getKey(), member.getValue()));
        text.append('{');
        sorted.forEach((name, value) -> {
          text.append('"').append(name).append("\":");
          canonical(value, text);
          text.append(',');
        });
        text.append('}');
      }
      default -> text.append(json);
    }
  }

  /** The number without trailing zeros; with an exponent where it would be endless without. */
  static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return Math.abs((long) stripped.scale()) > 40 ? stripped.toString() : stripped.toPlainString();
  }
}
