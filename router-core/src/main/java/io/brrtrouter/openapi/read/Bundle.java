package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Diagnostic;
import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Pointers;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bundled tree, in which every reference is a pointer.
 *
 * @param root its top
 * @param degraded why operations cannot be served in full, by identity
 */
record Bundle(Node root, IdentityHashMap<Node, List<Diagnostic>> degraded) {
  private static final int MAX_HOPS = 100;

  /** The node at the end of this one's references; itself if it has none or they lead nowhere. */
  Located follow(Located from) {
    Located at = from;
    for (int hops = 0; hops < MAX_HOPS; hops++) {
      String ref = Nodes.ref(at.node());
      Located target = ref == null ? null : at(Pointers.fromFragment(ref));
      if (target == null) {
        return at;
      }
      at = target;
    }
    return from;
  }

  @Nullable Located at(String pointer) {
    Node node = Pointers.find(root, pointer);
    return node == null ? null : new Located(node, pointer);
  }

  List<Diagnostic> degraded(Node operation) {
    return degraded.getOrDefault(operation, List.of());
  }
}
