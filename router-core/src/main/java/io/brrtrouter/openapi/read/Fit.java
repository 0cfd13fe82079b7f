package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells whether a value is of its type, without looking into it. */
final class Fit {
  private Fit() {}

  /** What is wrong with a member's value, as a sentence, or null if nothing is. */
  static @Nullable String wrong(String name, Node node, Type type, boolean v31) {
    return switch (type) {
      case Type.Plain plain ->
          isPlain(node, plain) ? null : Wording.wrongType(name, plain.title(), node);
      case Type.OneOf oneOf ->
          oneOf.values().contains(String.valueOf(Nodes.text(node)))
              ? null
              : Wording.notOneOf(name, oneOf.values(), node);
      case Type.ListOf list -> wrongList(name, node, list);
      case Type.MapOf map ->
          node instanceof Node.Mapping ? null : Wording.wrongType(name, "an object", node);
      case Type.Of of ->
          node instanceof Node.Mapping || (of.kind() == Kind.SCHEMA && v31 && isFlag(node))
              ? null
              : Wording.wrongType(name, of.kind().title(), node);
      case Type.Either either -> wrong(name, node, fitting(node, either), v31);
      case Type.Tolerated tolerated -> wrong(name, node, tolerated.type(), v31);
    };
  }

  private static @Nullable String wrongList(String name, Node node, Type.ListOf type) {
    if (!(node instanceof Node.Sequence sequence)) {
      return Wording.wrongType(name, "an array", node);
    }
    return sequence.items().size() < type.min() ? "'" + name + "' must not be empty" : null;
  }

  /** Whether a value is one of the slips that are tolerated, if it is wrong at all. */
  static boolean isSlip(Node node, Type.Tolerated type) {
    Type.Slip slip =
        switch (node) {
          case Node.Mapping mapping -> Type.Slip.OBJECT;
          case Node.Sequence sequence ->
              sequence.items().isEmpty() ? Type.Slip.EMPTY_ARRAY : Type.Slip.ARRAY;
          case Node.Scalar scalar ->
              switch (scalar.json().getNodeType()) {
                case NULL -> Type.Slip.NULL;
                case BOOLEAN -> Type.Slip.FLAG;
                case STRING -> Type.Slip.TEXT;
                case NUMBER -> Type.Slip.NUMBER;
                default -> null;
              };
        };
    return slip != null && type.slips().contains(slip);
  }

  /** Which of two types to hold a value against. */
  static Type fitting(Node node, Type.Either either) {
    return node instanceof Node.Scalar ? either.first() : either.second();
  }

  static boolean isFlag(Node node) {
    return node instanceof Node.Scalar scalar && scalar.json().isBoolean();
  }

  private static boolean isPlain(Node node, Type.Plain type) {
    return type == Type.Plain.ANY
        || (node instanceof Node.Scalar scalar && is(scalar.json(), type));
  }

  private static boolean is(JsonNode value, Type.Plain type) {
    return switch (type) {
      case ANY -> true;
      case TEXT -> value.isString();
      case SCALAR -> !value.isNull();
      case FLAG -> value.isBoolean();
      case NUMBER -> value.isNumber();
      case POSITIVE -> value.isNumber() && value.decimalValue().signum() > 0;
      case COUNT -> isCount(value);
      case URL -> value.isString() && isUrl(value.stringValue());
      case EMAIL -> value.isString() && isEmail(value.stringValue());
    };
  }

  private static boolean isCount(JsonNode value) {
    return value.isNumber() && value.decimalValue().signum() >= 0 && isInteger(value);
  }

  /** Whether a number is one without a fraction, {@code 1.0} included. */
  static boolean isInteger(JsonNode value) {
    return value.isIntegralNumber() || value.decimalValue().stripTrailingZeros().scale() <= 0;
  }

  /** A URL or a relative one, as far as its characters tell (RFC 3986, 4.1). */
  static boolean isUrl(String text) {
    return text.chars().noneMatch(c -> c <= ' ' || c == 0x7F || "<>\"\\^`{|}".indexOf(c) >= 0);
  }

  private static boolean isEmail(String text) {
    int at = text.lastIndexOf('@');
    return at > 0 && at < text.length() - 1 && text.chars().noneMatch(c -> c <= ' ');
  }
}
