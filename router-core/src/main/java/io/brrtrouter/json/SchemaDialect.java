package io.brrtrouter.json;

/** What the keywords of a document's schemas mean. */
public enum SchemaDialect {
  /** OpenAPI 3.0, 4.7.24: close to draft 5, with {@code nullable} and without siblings of $ref. */
  OPENAPI_3_0,
  /** OpenAPI 3.1, 4.8.24: JSON Schema 2020-12 and {@code discriminator}. */
  OPENAPI_3_1
}
