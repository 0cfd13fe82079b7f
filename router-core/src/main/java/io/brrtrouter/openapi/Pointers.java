package io.brrtrouter.openapi;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** JSON pointers (RFC 6901). */
public final class Pointers {
  private Pointers() {}

  /** A reference token, escaped. */
  public static String escape(String token) {
    return token.replace("~", "~0").replace("/", "~1");
  }

  /** A reference token, unescaped. */
  public static String unescape(String token) {
    return token.replace("~1", "/").replace("~0", "~");
  }

  /** The pointer in a reference's fragment: {@code #/components/schemas/Pet%20Food}. */
  public static String fromFragment(String ref) {
    int hash = ref.indexOf('#');
    String fragment = hash < 0 ? ref : ref.substring(hash + 1);
    return fragment.indexOf('%') < 0 ? fragment : decoded(fragment);
  }

  /** Percent-decoded; left as it is where that is impossible. */
  private static String decoded(String fragment) {
    try {
      return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return fragment;
    }
  }

  /** A reference to this pointer in the same document, {@code #/components/schemas/Pet}. */
  public static String toFragment(String pointer) {
    StringBuilder fragment = new StringBuilder("#");
    for (byte b : pointer.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain = c > ' ' && c < 0x7F && "%\"<>\\^`{|}".indexOf(c) < 0;
      fragment.append(
          plain ? String.valueOf(c) : "%" + HexFormat.of().withUpperCase().toHexDigits(b));
    }
    return fragment.toString();
  }

  /** The node at this JSON pointer, or null. */
  public static @Nullable Node find(Node root, String pointer) {
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
