package io.brrtrouter.json;

import tools.jackson.databind.JsonNode;

/**
 * The tolerant decoder of a type: from a tree that its schema accepted to a value. Total over what
 * the schema accepts; what the Java type cannot hold is a {@link UnrepresentableException}, which
 * becomes a violation. Stateless.
 *
 * @param <T> the type
 */
@FunctionalInterface
public interface TreeDecoder<T> {

  /**
   * The value of this tree.
   *
   * @param node a valid instance of the type's schema
   * @param schemas the document's validators, which tell the branches of a union apart
   */
  T decode(JsonNode node, SchemaValidators schemas);
}
