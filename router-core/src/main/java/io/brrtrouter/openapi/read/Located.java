package io.brrtrouter.openapi.read;

import io.brrtrouter.json.Pointers;
import io.brrtrouter.openapi.Node;
import org.jspecify.annotations.Nullable;

/**
 * A node of the bundled tree and where it stands there.
 *
 * @param node the node
 * @param pointer its JSON pointer
 */
record Located(Node node, String pointer) {

  @Nullable Located child(String name) {
    Node child = node.get(name);
    return child == null ? null : child(name, child);
  }

  Located child(String name, Node child) {
    return new Located(child, pointer + "/" + Pointers.escape(name));
  }

  Located item(int index, Node item) {
    return new Located(item, pointer + "/" + index);
  }
}
