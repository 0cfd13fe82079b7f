package io.brrtrouter.json;

import com.networknt.schema.path.NodePath;
import com.networknt.schema.path.PathType;
import io.brrtrouter.http.PercentCoding;
import io.brrtrouter.http.Rejection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** JSON pointers (RFC 6901) in the forms they come in. */
final class Pointers {
  private Pointers() {}

  /** The pointer in a URI fragment ({@code #/a%20b}); null if it is no pointer. */
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

  /** The tokens of a pointer, unescaped. */
  static List<String> tokens(String pointer) {
    if (pointer.isEmpty()) {
      return List.of();
    }
    List<String> tokens = new ArrayList<>();
    for (String token : pointer.split("/", -1)) {
      tokens.add(token.replace("~1", "/").replace("~0", "~"));
    }
    return tokens.subList(1, tokens.size());
  }

  /** One more token. */
  static String append(String pointer, String token) {
    return pointer + "/" + token.replace("~", "~0").replace("/", "~1");
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

  /** The pointer as a location of networknt. */
  static NodePath path(String pointer) {
    NodePath path = new NodePath(PathType.JSON_POINTER);
    for (String token : tokens(pointer)) {
      int index = index(token);
      path =
          index < 0 || token.length() > 1 && token.startsWith("0")
              ? path.append(token)
              : path.append(index);
    }
    return path;
  }

  /** A location of networknt as a pointer. */
  static String of(@Nullable NodePath path) {
    List<Object> tokens = new ArrayList<>();
    for (NodePath at = path; at != null && at.getElement(-1) != null; at = at.getParent()) {
      tokens.add(at.getElement(-1));
    }
    Collections.reverse(tokens);
    String pointer = "";
    for (Object token : tokens) {
      pointer = append(pointer, token.toString());
    }
    return pointer;
  }

  private static int index(String token) {
    boolean digits = !token.isEmpty() && token.length() < 10;
    for (int i = 0; i < token.length() && digits; i++) {
      digits = token.charAt(i) >= '0' && token.charAt(i) <= '9';
    }
    return digits ? Integer.parseInt(token) : -1;
  }
}
