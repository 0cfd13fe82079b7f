package io.brrtrouter.security;

import io.brrtrouter.http.Request;
import java.util.List;

/**
 * Knows the callers of a security scheme. Called on the connection's thread; safe for concurrent
 * use. What it throws is answered as a 500 and lets nobody in.
 */
@FunctionalInterface
public interface Authenticator {

  /**
   * Looks for this scheme's credentials in the request.
   *
   * @param scheme the scheme, as the document has it
   * @param scopes what the operation needs; empty for schemes without scopes
   */
  Authentication authenticate(Request request, Scheme scheme, List<String> scopes);

  /**
   * The challenge of a 401 (RFC 9110, 11.6.1): the value of a {@code WWW-Authenticate} field.
   *
   * @param invalid whether credentials were there, but not valid
   */
  default String challenge(Scheme scheme, boolean invalid) {
    return Challenges.of(scheme, invalid);
  }
}
