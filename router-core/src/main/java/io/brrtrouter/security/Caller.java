package io.brrtrouter.security;

import java.util.Set;

/**
 * Who calls, as an authenticator has established it.
 *
 * @param scheme the name of the security scheme in the document
 * @param name the subject, for logs: a user or client name, never a credential
 * @param scopes what the caller may do
 * @param principal what the authenticator knows of the caller, of the application's own type
 */
public record Caller(String scheme, String name, Set<String> scopes, Object principal) {

  /**
   * The principal as the application's type; a {@link ClassCastException} names both if it is not.
   */
  public <P> P principal(Class<P> type) {
    return type.cast(principal);
  }
}
