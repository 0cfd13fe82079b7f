package io.brrtrouter.openapi.read;

import io.brrtrouter.json.Pointers;
import io.brrtrouter.openapi.Diagnostic;
import io.brrtrouter.openapi.Node;
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

  /**
   * What readers are told of an object. Beside a reference, 3.1 lets a summary or a description
   * stand in for those of what it refers to; 3.0 ignores them (OAS 3.1, 4.8.23).
   */
  @Nullable String said(Located written, String name) {
    Located at = written;
    boolean overrides = String.valueOf(Nodes.text(root, "openapi")).startsWith("3.1");
    for (int hops = 0; hops < MAX_HOPS; hops++) {
      String ref = Nodes.ref(at.node());
      Located target = ref == null ? null : at(Pointers.fromFragment(ref));
      String said = Nodes.text(at.node(), name);
      if (target == null || overrides && said != null) {
        return said;
      }
      at = target;
    }
    return null;
  }

  @Nullable Located at(String pointer) {
    Node node = root.at(pointer);
    return node == null ? null : new Located(node, pointer);
  }

  List<Diagnostic> degraded(Node operation) {
    return degraded.getOrDefault(operation, List.of());
  }
}
