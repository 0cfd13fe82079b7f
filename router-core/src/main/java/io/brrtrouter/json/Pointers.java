package io.brrtrouter.json;

import io.brrtrouter.http.PercentCoding;
import io.brrtrouter.http.Rejection;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** JSON pointers (RFC 6901), as texts and in the fragments of references. Stateless. */
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

  /** This pointer with one more token, which is escaped here. */
  public static String append(String pointer, String token) {
    return pointer + "/" + escape(token);
  }

  /** The tokens of a pointer, unescaped. */
  static List<String> tokens(String pointer) {
    if (pointer.isEmpty()) {
      return List.of();
    }
    List<String> tokens = new ArrayList<>();
    for (String token : pointer.split("/", -1)) {
      tokens.add(unescape(token));
    }
    return tokens.subList(1, tokens.size());
  }

  /** The pointer that a reference within a document is ({@code #/a%20b}); null if it is none. */
  static @Nullable String ofFragment(String reference) {
    if (!reference.equals("#") && !reference.startsWith("#/")) {
      return null;
    }
    try {
      return PercentCoding.decode(reference.substring(1));
    } catch (Rejection e) {
      return null;
    }
  }

  /**
   * The fragment of a reference, whatever is before it; all of the text where there is none. What
   * cannot be percent-decoded is left as it is.
   */
  public static String fromFragment(String reference) {
    int hash = reference.indexOf('#');
    String fragment = hash < 0 ? reference : reference.substring(hash + 1);
    return fragment.indexOf('%') < 0 ? fragment : decoded(fragment);
  }

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

  /** What the pointer points at in this tree; a missing node if nothing is there. */
  static JsonNode find(JsonNode root, String pointer) {
    JsonNode node = root;
    if (!pointer.isEmpty() && !pointer.startsWith("/")) {
      return JsonNodeFactory.instance.missingNode();
    }
    for (String token : tokens(pointer)) {
      node = child(node, token);
    }
    return node;
  }

  /** The member or item of this name; a missing node if there is none. */
  static JsonNode child(JsonNode node, String token) {
    return node.isArray() ? node.path(index(token)) : node.path(token);
  }

  /** The index that this token is; -1 if it is none. */
  static int index(String token) {
    boolean digits = !token.isEmpty() && token.length() < 10;
    for (int i = 0; i < token.length() && digits; i++) {
      digits = token.charAt(i) >= '0' && token.charAt(i) <= '9';
    }
    return digits ? Integer.parseInt(token) : -1;
  }
}
