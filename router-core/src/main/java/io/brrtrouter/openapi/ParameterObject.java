package io.brrtrouter.openapi;

import org.jspecify.annotations.Nullable;

/**
 * A parameter (OAS 3.1, 4.8.12), its defaults filled in.
 *
 * @param name its name; header names as written
 * @param in its location
 * @param required whether it must be there
 * @param style how it is serialised
 * @param explode whether arrays and objects repeat the name
 * @param allowReserved whether reserved characters come unescaped
 * @param allowEmptyValue whether {@code ?name=} may stand for nothing
 * @param deprecated whether it is deprecated
 * @param tail whether it takes the rest of the path ({@code x-brrtrouter-tail})
 * @param contentType the media type of a {@code content} parameter, or null
 * @param schema its schema
 * @param description for readers, or null
 * @param node its source
 */
public record ParameterObject(
    String name,
    ParameterLocation in,
    boolean required,
    Style style,
    boolean explode,
    boolean allowReserved,
    boolean allowEmptyValue,
    boolean deprecated,
    boolean tail,
    @Nullable String contentType,
    Schema schema,
    @Nullable String description,
    Node node) {}
