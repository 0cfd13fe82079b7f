package io.brrtrouter.openapi;

import io.brrtrouter.json.Pointers;
import org.jspecify.annotations.Nullable;

/** Follows JSON pointers (RFC 6901, 4) through nodes. */
final class NodeFinder {
  private NodeFinder() {}

  static @Nullable Node find(Node root, String pointer) {
    Node node = root;
    if (pointer.isEmpty()) {
      return node;
    }
    if (pointer.charAt(0) != '/') {
      return null;
    }
    int from = 1;
    while (node != null && from <= pointer.length()) {
      int slash = pointer.indexOf('/', from);
      int to = slash < 0 ? pointer.length() : slash;
      node = child(node, Pointers.unescape(pointer.substring(from, to)));
      from = to + 1;
    }
    return node;
  }

  private static @Nullable Node child(Node node, String token) {
    return node instanceof Node.Sequence sequence ? item(sequence, token) : node.get(token);
  }

  private static @Nullable Node item(Node.Sequence sequence, String token) {
    if (token.isEmpty() || token.length() > 9 || !token.chars().allMatch(Character::isDigit)) {
      return null;
    }
    int index = Integer.parseInt(token);
    return index < sequence.items().size() ? sequence.items().get(index) : null;
  }
}
