package io.brrtrouter.openapi;

import java.util.List;
import java.util.Map;

/**
 * One alternative of an operation's security (OAS 3.1, 4.8.30): all of these schemes. Empty: nobody
 * needs to say who they are.
 *
 * @param scopes the scopes needed, by scheme name, in document order
 */
public record SecurityRequirement(Map<String, List<String>> scopes) {}
