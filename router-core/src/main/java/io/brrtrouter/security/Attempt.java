package io.brrtrouter.security;

/**
 * An authenticator was asked, once.
 *
 * @param scheme the name of the security scheme in the document
 * @param result what the authenticator found
 * @param nanos how long it took, in nanoseconds
 */
public record Attempt(String scheme, Authentication result, long nanos) {}
