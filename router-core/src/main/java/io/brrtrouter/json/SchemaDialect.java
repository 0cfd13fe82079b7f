package io.brrtrouter.json;

import tools.jackson.databind.JsonNode;

/** What the keywords of a document's schemas mean. */
public enum SchemaDialect {
  /** OpenAPI 3.0, 4.7.24: close to draft 5, with {@code nullable} and without siblings of $ref. */
  OPENAPI_3_0,
  /** OpenAPI 3.1, 4.8.24: JSON Schema 2020-12 and {@code discriminator}. */
  OPENAPI_3_1;

  /** The dialect of this document, by what it says it is; from 3.1 on there is but one. */
  public static SchemaDialect of(JsonNode document) {
    return document.path("openapi").asString("").startsWith("3.0") ? OPENAPI_3_0 : OPENAPI_3_1;
  }
}
