package io.brrtrouter.json;

import io.brrtrouter.validation.Violation;
import io.brrtrouter.validation.Violations;
import tools.jackson.databind.JsonNode;

/** A compiled schema: the truth about which instances are valid. Safe for concurrent use. */
public interface SchemaValidator {

  /** Whether the instance is valid. Stops at the first violation. */
  boolean accepts(JsonNode instance);

  /**
   * Adds every violation of the instance, until {@code out} is full.
   *
   * @param in where the instance came from
   * @param name what its pointers are prefixed with: a parameter's name, "" for a body
   * @param direction whether read-only or write-only members are refused
   */
  void validate(
      JsonNode instance, Violation.Location in, String name, Direction direction, Violations out);

  /** Which way the instance travels. */
  enum Direction {
    REQUEST,
    RESPONSE
  }
}
