package io.brrtrouter.security;

import org.jspecify.annotations.Nullable;

/** A security scheme is in use but has no authenticator: the service must not start. */
public final class MissingAuthenticatorException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  private final String scheme;

  MissingAuthenticatorException(String name, @Nullable Scheme scheme) {
    super(message(name, scheme));
    this.scheme = name;
  }

  /** The scheme's name in the document. */
  public String scheme() {
    return scheme;
  }

  private static String message(String name, @Nullable Scheme scheme) {
    if (scheme == null) {
      return "The document requires the security scheme '" + name + "', but does not define it.";
    }
    String remedy =
        scheme.type() == Scheme.Type.API_KEY
            ? " or set BRRTR_API_KEY__" + scheme.variableName()
            : "";
    return "The security scheme '"
        + name
        + "' is in use, but has no authenticator: register one by that name"
        + remedy
        + ".";
  }
}
