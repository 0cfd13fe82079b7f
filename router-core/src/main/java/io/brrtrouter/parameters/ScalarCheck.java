package io.brrtrouter.parameters;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Decides about the text of a scalar without the validator, where that is easy. It never accepts
 * what the validator would reject, and never makes another value of it.
 */
@FunctionalInterface
interface ScalarCheck {

  /** The valid value that this text writes, or null: ask the validator. */
  @Nullable JsonNode accept(String text);
}
