package io.brrtrouter.outbound;

import io.brrtrouter.http.Method;

/**
 * What generated code says of a message. Immutable.
 *
 * @param name the webhook's or the callback's
 * @param method how it is sent
 * @param document the bundled document's resource
 * @param loader a class of the generated package, whose loader finds the resource
 */
public record OutboundInfo(String name, Method method, String document, Class<?> loader) {}
