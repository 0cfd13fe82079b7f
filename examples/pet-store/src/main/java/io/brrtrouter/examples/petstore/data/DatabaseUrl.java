package io.brrtrouter.examples.petstore.data;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Where the database is.
 *
 * @param jdbc the URL as JDBC wants it
 * @param user who connects, if the URL does not say
 * @param password the password, if the URL does not say
 */
public record DatabaseUrl(String jdbc, Optional<String> user, Optional<String> password) {

  /** A file beside the process, in the dialect that is nearest to PostgreSQL. */
  private static final String FILE = "jdbc:h2:file:./data/petstore";

  /**
   * What {@code DATABASE_URL} says, with {@code DATABASE_USER} and {@code DATABASE_PASSWORD} if
   * they are set: a JDBC URL, or the form most hosts hand out, {@code
   * postgres://user:password@host/name}. Without it, a file.
   */
  public static DatabaseUrl of(Map<String, String> environment) {
    String url = environment.getOrDefault("DATABASE_URL", FILE);
    Optional<String> user = Optional.ofNullable(environment.get("DATABASE_USER"));
    Optional<String> password = Optional.ofNullable(environment.get("DATABASE_PASSWORD"));
    if (url.startsWith("postgres://") || url.startsWith("postgresql://")) {
      return postgres(URI.create(url), user, password);
    }
    return new DatabaseUrl(url.startsWith("jdbc:h2:") ? likePostgres(url) : url, user, password);
  }

  private static String likePostgres(String url) {
    return url.contains(";MODE=")
        ? url
        : url
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_ON_EXIT=FALSE";
  }

  private static DatabaseUrl postgres(URI uri, Optional<String> user, Optional<String> password) {
    String[] login =
        uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return new DatabaseUrl(
        "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
        user.or(() -> login.length > 0 ? Optional.of(decoded(login[0])) : Optional.empty()),
        password.or(() -> login.length > 1 ? Optional.of(decoded(login[1])) : Optional.empty()));
  }

  /** A plus is itself in a URL; only in forms is it a space. */
  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return jdbc.replaceAll("(?i)(password=)[^&;]*", "$1***");
  }
}
