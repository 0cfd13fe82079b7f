package io.brrtrouter.openapi;

import org.jspecify.annotations.Nullable;

/**
 * A media type of a body (OAS 3.1, 4.8.14).
 *
 * @param range the media type or range as written
 * @param schema its schema, or null if it says none
 * @param node its source: {@code encoding}, {@code example}, {@code examples}
 * @param pointer where it stands in the bundled document
 */
public record MediaTypeObject(String range, @Nullable Schema schema, Node node, String pointer) {}
