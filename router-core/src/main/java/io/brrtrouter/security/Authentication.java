package io.brrtrouter.security;

/** What an authenticator found in a request. */
public sealed interface Authentication {

  /** Valid credentials of this caller. */
  record Granted(Caller caller) implements Authentication {}

  /** No credentials of this scheme. */
  record Absent() implements Authentication {
    /** The one instance. */
    public static final Absent INSTANCE = new Absent();
  }

  /**
   * Credentials that are not valid: 401.
   *
   * @param reason for metrics and logs, from a small fixed set ({@code expired}, {@code
   *     unknown_key}); never shown to clients
   */
  record Invalid(String reason) implements Authentication {}

  /**
   * Valid credentials of a caller who may not do this: 403.
   *
   * @param reason for metrics and logs, from a small fixed set
   */
  record Forbidden(String reason) implements Authentication {}
}
