package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Position;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads a default of a wrong type as what it was meant to be, where there is no doubt: quotes that
 * are missing or too many, and one item that stands for a list of it.
 */
final class MeantDefault {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Longer numbers in quotes are names. */
  private static final int MAX_DIGITS = 30;

  private MeantDefault() {}

  /**
   * What the value is as one of these types.
   *
   * @param items the types of items, if the types are an array's; empty if they are not known
   * @return null where it is nothing else, or might be several things
   */
  static @Nullable JsonNode of(JsonNode value, Set<String> types, Set<String> items) {
    JsonNode scalar = scalar(value, types);
    if (scalar != null || !types.contains("array") || !value.isValueNode() || value.isNull()) {
      return scalar;
    }
    JsonNode item = SchemaTypes.isOf(value, items) ? value : scalar(value, items);
    return item == null || isDoubtful(item) ? null : JSON.arrayNode().add(item);
  }

  private static @Nullable JsonNode scalar(JsonNode value, Set<String> types) {
    if (value.isString()) {
      return unquoted(value.stringValue(), types);
    }
    boolean plain =
        value.isBoolean()
            || value.isIntegralNumber()
            || (value.isNumber() && value.decimalValue().scale() >= 0);
    return plain && types.contains("string") ? JSON.stringNode(text(value)) : null;
  }

  private static String text(JsonNode value) {
    return value.isNumber() ? value.decimalValue().toPlainString() : value.asString();
  }

  private static @Nullable JsonNode unquoted(String text, Set<String> types) {
    if (types.contains("boolean") && (text.equals("true") || text.equals("false"))) {
      return JSON.booleanNode(text.equals("true"));
    }
    boolean integer = types.contains("integer");
    if (!integer && !types.contains("number") || !isNumber(text)) {
      return null;
    }
    BigDecimal number = new BigDecimal(text);
    if (number.stripTrailingZeros().scale() <= 0) {
      return integer(number.toBigIntegerExact());
    }
    return types.contains("number") ? JSON.numberNode(number) : null;
  }

  /** As the reader of documents has them: in the smallest type that holds it. */
  private static JsonNode integer(BigInteger value) {
    if (value.bitLength() < Integer.SIZE) {
      return JSON.numberNode(value.intValue());
    }
    return value.bitLength() < Long.SIZE
        ? JSON.numberNode(value.longValue())
        : JSON.numberNode(value);
  }

  /** Whether a text is a number of JSON without an exponent (RFC 8259, 6). */
  private static boolean isNumber(String text) {
    String digits = text.startsWith("-") ? text.substring(1) : text;
    int dot = digits.indexOf('.');
    String whole = dot < 0 ? digits : digits.substring(0, dot);
    return digits.length() <= MAX_DIGITS
        && isDigits(whole)
        && (whole.length() == 1 || whole.charAt(0) != '0')
        && (dot < 0 || isDigits(digits.substring(dot + 1)));
  }

  private static boolean isDigits(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Whether a text may be a list of its own, or nothing at all. */
  private static boolean isDoubtful(JsonNode item) {
    return item.isString()
        && (item.stringValue().isBlank()
            || item.stringValue().chars().anyMatch(c -> ",;|[]{} \t\n".indexOf(c) >= 0));
  }

  /** The value at the place of what it stands for. */
  static Node node(Position at, JsonNode value) {
    if (!value.isArray()) {
      return new Node.Scalar(at, value);
    }
    List<Node> items = new ArrayList<>();
    value.forEach(item -> items.add(new Node.Scalar(at, item)));
    return new Node.Sequence(at, List.copyOf(items));
  }
}
