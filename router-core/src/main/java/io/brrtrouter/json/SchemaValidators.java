package io.brrtrouter.json;

import java.util.Map;
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
   *     without {@code #}; where a media type has no {@code schema}, any value is valid
   * @throws IllegalArgumentException if there is no schema, or one that cannot be compiled
   */
  SchemaValidator at(String pointer);

  /**
   * The schema at this pointer as the document wrote it; {@code $ref} is not followed. A missing
   * node if there is none.
   */
  JsonNode schema(String pointer);

  /** Reads JSON that stands in parameters, in fields of forms and in parts. */
  JsonTrees trees();

  /**
   * Whether a value may be taken as valid by a pass that checks as it reads, without asking these
   * validators.
   */
  default boolean allowsFastPath() {
    return true;
  }

  /** The validators of this document, within the default limits. */
  static SchemaValidators of(JsonNode document, SchemaDialect dialect) {
    return of(document, dialect, ValidationLimits.DEFAULT);
  }

  /** The validators of this document, for instances that are read within these limits. */
  static SchemaValidators of(JsonNode document, SchemaDialect dialect, JsonTrees trees) {
    return new DocumentSchemas(document, dialect, ValidationLimits.DEFAULT, trees, Map.of());
  }

  /**
   * The validators of this document.
   *
   * @param document a whole OpenAPI document whose references stay within it; must not change
   */
  static SchemaValidators of(JsonNode document, SchemaDialect dialect, ValidationLimits limits) {
    return new DocumentSchemas(
        document, dialect, limits, new JsonTrees(JsonLimits.DEFAULT), Map.of());
  }
}
