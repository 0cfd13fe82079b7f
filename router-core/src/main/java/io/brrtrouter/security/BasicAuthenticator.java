package io.brrtrouter.security;

import io.brrtrouter.http.Request;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** HTTP basic authentication (RFC 7617), UTF-8. */
public final class BasicAuthenticator implements Authenticator {
  private static final Authentication MALFORMED = new Authentication.Invalid("malformed");
  private static final Authentication WRONG = new Authentication.Invalid("wrong_password");

  private final Passwords passwords;

  /** Asks {@code passwords} who is who. */
  public BasicAuthenticator(Passwords passwords) {
    this.passwords = passwords;
  }

  /** Who may come in with which password; compares in constant time. */
  @FunctionalInterface
  public interface Passwords {
    /** The principal of this user, or null where user or password is wrong. */
    @Nullable Object principal(String user, String password);
  }

  @Override
  public Authentication authenticate(Request request, Scheme scheme, List<String> scopes) {
    String field = request.headers().first("Authorization");
    if (field == null || !field.regionMatches(true, 0, "Basic ", 0, 6)) {
      return Authentication.Absent.INSTANCE;
    }
    String pair = decode(field.substring(6).strip());
    int colon = pair == null ? -1 : pair.indexOf(':');
    if (pair == null || colon < 0) {
      return MALFORMED;
    }
    String user = pair.substring(0, colon);
    Object principal = passwords.principal(user, pair.substring(colon + 1));
    return principal == null
        ? WRONG
        : new Authentication.Granted(new Caller(scheme.name(), user, Set.of(), principal));
  }

  private static @Nullable String decode(String base64) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return null; // not base64, or not UTF-8: both are malformed credentials
    }
  }
}
