package io.brrtrouter.codegen.lint;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.Position;
import org.jspecify.annotations.Nullable;

/**
 * The path in one of swagger-parser's messages: {@code attribute paths.'/pets'(get).responses is
 * missing}.
 */
final class MessagePath {
  private final String message;
  private int at;

  private MessagePath(String message, int at) {
    this.message = message;
    this.at = at;
  }

  /** The place of the deepest node that the message's path leads to. */
  static Position position(OpenApi document, String message) {
    int start = message.startsWith("attribute ") ? "attribute ".length() : 0;
    MessagePath path = new MessagePath(message, start);
    Node node = document.root();
    String token = path.next();
    while (!token.isEmpty()) {
      Node child = child(node, token);
      if (child == null) {
        return node.position();
      }
      node = child;
      token = path.next();
    }
    return node.position();
  }

  private static @Nullable Node child(Node node, String token) {
    if (node instanceof Node.Sequence sequence) {
      return sequence.items().stream().filter(item -> named(item, token)).findFirst().orElse(null);
    }
    return node.get(token);
  }

  private static boolean named(Node item, String name) {
    return item.get("name") instanceof Node.Scalar scalar && scalar.json().asString().equals(name);
  }

  /** The next step: a name, a quoted path, a method or an item's name; empty at the end. */
  private String next() {
    if (at >= message.length() || message.charAt(at) == ' ') {
      return "";
    }
    char c = message.charAt(at);
    return switch (c) {
      case '.' -> {
        at++;
        yield next();
      }
      case '\'' -> until('\'');
      case '(' -> until(')');
      case '[' -> until(']');
      default -> name();
    };
  }

  private String until(char close) {
    int start = at + 1;
    int end = message.indexOf(close, start);
    at = end < 0 ? message.length() : end + 1;
    return message.substring(start, end < 0 ? message.length() : end);
  }

  private String name() {
    int start = at;
    while (at < message.length() && ".'([ ".indexOf(message.charAt(at)) < 0) {
      at++;
    }
    return message.substring(start, at);
  }
}
