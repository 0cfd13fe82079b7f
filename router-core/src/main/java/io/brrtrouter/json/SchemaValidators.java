package io.brrtrouter.json;

import tools.jackson.databind.JsonNode;

/**
 * The validators of one document version, compiled when first asked for, from the schema and what
 * it refers to, over one shared tree. Safe for concurrent use.
 */
public interface SchemaValidators {

  /**
   * The validator of the schema at this pointer.
   *
   * @param pointer a JSON pointer into the bundled document ({@code /components/schemas/Pet}),
   *     without {@code #}
   */
  SchemaValidator at(String pointer);

  /** The schema at this pointer as the document wrote it; {@code $ref} is not followed. */
  JsonNode schema(String pointer);
}
