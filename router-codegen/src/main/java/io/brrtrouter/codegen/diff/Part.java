package io.brrtrouter.codegen.diff;

import io.brrtrouter.openapi.Node;

/**
 * One of the schemas that a value has to obey.
 *
 * @param node the schema; identity counts
 * @param whole whether it counts with its reference and compositions, or without them
 */
record Part(Node node, boolean whole) {
  static Part whole(Node node) {
    return new Part(node, true);
  }

  static Part own(Node node) {
    return new Part(node, false);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Part part && part.node == node && part.whole == whole;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(node);
  }
}
