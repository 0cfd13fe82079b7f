package io.brrtrouter.parameters;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How a bound parameter is read: from the request to a typed tree. */
@FunctionalInterface
interface Reading {

  /**
   * The typed tree, not yet validated; null where the parameter is absent.
   *
   * @throws Malformed where it is not written as it should be
   */
  @Nullable JsonNode read(RawParameters raw);
}
