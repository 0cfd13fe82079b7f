package io.brrtrouter.openapi;

import org.jspecify.annotations.Nullable;

/**
 * A security scheme (OAS 3.1, 4.8.27).
 *
 * @param name its key in the document
 * @param type {@code apiKey}, {@code http}, {@code oauth2}, {@code openIdConnect} or {@code
 *     mutualTLS}
 * @param in where an API key is, or null
 * @param parameterName the API key's parameter name, or null
 * @param httpScheme {@code basic}, {@code bearer}, ..., lower case, or null
 * @param node its source
 */
public record SecurityScheme(
    String name,
    String type,
    @Nullable ParameterLocation in,
    @Nullable String parameterName,
    @Nullable String httpScheme,
    Node node) {}
