package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks into nodes that may or may not be what they should: a wrong type reads as absent. */
final class Nodes {
  private Nodes() {}

  static @Nullable String text(@Nullable Node node) {
    return node instanceof Node.Scalar scalar && scalar.json().isString()
        ? scalar.json().stringValue()
        : null;
  }

  static @Nullable String text(Node node, String name) {
    return text(node.get(name));
  }

  static boolean isTrue(Node node, String name) {
    return flag(node, name, false);
  }

  static boolean flag(Node node, String name, boolean otherwise) {
    return node.get(name) instanceof Node.Scalar scalar
        ? scalar.json().booleanValue(otherwise)
        : otherwise;
  }

  static List<Node> items(@Nullable Node node) {
    return node instanceof Node.Sequence sequence ? sequence.items() : List.of();
  }

  static Map<String, Node.Member> members(@Nullable Node node) {
    return node instanceof Node.Mapping mapping ? mapping.members() : Map.of();
  }

  static boolean isNull(Node node) {
    return node instanceof Node.Scalar scalar && scalar.json().isNull();
  }

  /** The node's reference, or null if it has none. */
  static @Nullable String ref(Node node) {
    return text(node, "$ref");
  }

  static boolean isExtension(String name) {
    return name.startsWith("x-");
  }

  /** What a reader calls the node's type. */
  static String type(Node node) {
    return switch (node) {
      case Node.Mapping mapping -> "an object";
      case Node.Sequence sequence -> "an array";
      case Node.Scalar scalar ->
          switch (scalar.json().getNodeType()) {
            case NULL -> "null";
            case BOOLEAN -> "a boolean";
            case NUMBER -> "a number";
            default -> "a string";
          };
    };
  }
}
