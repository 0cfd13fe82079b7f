package io.brrtrouter.json;

import com.networknt.schema.path.NodePath;
import com.networknt.schema.path.PathType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The locations of networknt, which are JSON pointers in another form. */
final class NodePaths {
  private NodePaths() {}

  /** A pointer as a location. */
  static NodePath of(String pointer) {
    NodePath path = new NodePath(PathType.JSON_POINTER);
    for (String token : Pointers.tokens(pointer)) {
      int index = Pointers.index(token);
      path =
          index < 0 || token.length() > 1 && token.startsWith("0")
              ? path.append(token)
              : path.append(index);
    }
    return path;
  }

  /** A location as a pointer. */
  static String pointer(@Nullable NodePath path) {
    List<Object> tokens = new ArrayList<>();
    for (NodePath at = path; at != null && at.getElement(-1) != null; at = at.getParent()) {
      tokens.add(at.getElement(-1));
    }
    Collections.reverse(tokens);
    String pointer = "";
    for (Object token : tokens) {
      pointer = Pointers.append(pointer, token.toString());
    }
    return pointer;
  }
}
