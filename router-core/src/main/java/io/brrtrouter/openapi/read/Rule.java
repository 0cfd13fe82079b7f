package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Position;

/** What the standard says of an object beyond the types of its members. */
@FunctionalInterface
interface Rule {

  /**
   * Reports what is wrong with an object.
   *
   * @param object the object; its members may still be of wrong types
   * @param at what to point at where something is missing
   */
  void check(Node.Mapping object, Position at);
}
