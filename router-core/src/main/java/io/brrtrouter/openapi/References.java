package io.brrtrouter.openapi;

/** Follows the references of a bundled tree. */
final class References {
  private static final int MAX_HOPS = 64;

  private References() {}

  /** The node at the end of this schema's references; itself if it has none. */
  static Node target(Node root, Node schema) {
    Node node = schema;
    for (int hops = 0; hops < MAX_HOPS; hops++) {
      String ref = new Schema(node, "").ref();
      Node target = ref == null ? null : root.at(ref);
      if (target == null) {
        return node;
      }
      node = target;
    }
    return node;
  }
}
