package io.brrtrouter.security;

import io.brrtrouter.http.Cookies;
import io.brrtrouter.http.PercentCoding;
import io.brrtrouter.http.QueryParameters;
import io.brrtrouter.http.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * API keys in a header, the query or a cookie. Keys are kept and compared as digests, every one of
 * them each time, so that the time taken tells nothing about them.
 */
public final class ApiKeyAuthenticator implements Authenticator {
  private static final Authentication UNKNOWN = new Authentication.Invalid("unknown_key");

  private final List<Known> known;

  private ApiKeyAuthenticator(List<Known> known) {
    this.known = known;
  }

  /**
   * Accepts these keys.
   *
   * @param namesByKey the caller's name, for logs, by key; keys are not empty
   */
  public static ApiKeyAuthenticator of(Map<String, String> namesByKey) {
    List<Known> known = new ArrayList<>();
    namesByKey.forEach((key, name) -> {
      if (key.isBlank()) {
        throw new IllegalArgumentException("the API key of '" + name + "' is empty");
      }
      known.add(new Known(digest(key), name));
    });
    return new ApiKeyAuthenticator(List.copyOf(known));
  }

  @Override
  public Authentication authenticate(Request request, Scheme scheme, List<String> scopes) {
    String key = key(request, scheme);
    if (key == null) {
      return Authentication.Absent.INSTANCE;
    }
    byte[] digest = digest(key);
    String name = null;
    for (Known candidate : known) {
      if (MessageDigest.isEqual(candidate.digest, digest)) {
        name = candidate.name;
      }
    }
    return name == null
        ? UNKNOWN
        : new Authentication.Granted(new Caller(scheme.name(), name, Set.of(), name));
  }

  private static @Nullable String key(Request request, Scheme scheme) {
    String parameter = scheme.parameter();
    if (scheme.in() == null || parameter == null) {
      return null;
    }
    return switch (scheme.in()) {
      case HEADER -> request.headers().first(parameter);
      case COOKIE -> Cookies.parse(request.headers()).first(parameter);
      case QUERY -> query(request, parameter);
      case PATH -> null;
    };
  }

  private static @Nullable String query(Request request, String parameter) {
    for (QueryParameters.Pair pair : QueryParameters.parse(request.target().query()).pairs()) {
      String raw = pair.rawValue();
      if (pair.name().equals(parameter) && raw != null) {
        return PercentCoding.decodeForm(raw);
      }
    }
    return null;
  }

  private static byte[] digest(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  private record Known(byte[] digest, String name) {}
}
