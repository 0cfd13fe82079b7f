package io.brrtrouter.codegen.diff;

import io.brrtrouter.openapi.Node;

/**
 * A place in one of the two versions.
 *
 * @param isNew whether it is in the new one
 * @param node what stands there; identity counts
 */
record Place(boolean isNew, Node node) {
  static Place old(Node node) {
    return new Place(false, node);
  }

  static Place now(Node node) {
    return new Place(true, node);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Place place && place.isNew == isNew && place.node == node;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(node);
  }
}
