package io.brrtrouter.server;

import io.brrtrouter.http.Headers;
import io.brrtrouter.server.Settings.LogRedaction;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Masks what must not be read in logs: the values of header fields. */
final class Redaction {
  private static final String MASK = "***";

  /** Fields that carry credentials whatever their names say. */
  private static final Set<String> CREDENTIALS =
      Set.of(
          "authorization",
          "proxy-authorization",
          "cookie",
          "set-cookie",
          "x-csrf-token",
          "x-xsrf-token");

  /** Names that say so: {@code X-API-Key}, {@code x_auth_token}, {@code Client-Secret}. */
  private static final Pattern TELLING =
      Pattern.compile("api[-_]?key|token|secret|password|passwd|credential|signature|session");

  private final LogRedaction level;

  Redaction(LogRedaction level) {
    this.level = level;
  }

  /** The fields, masked where they must be; several of a name are joined. */
  Map<String, String> of(Headers headers) {
    Map<String, String> shown = new LinkedHashMap<>();
    headers.forEach((name, value) -> {
      String lower = name.toLowerCase(Locale.ROOT);
      shown.merge(lower, isHidden(lower) ? MASK : value, (a, b) -> a + ", " + b);
    });
    return shown;
  }

  private boolean isHidden(String name) {
    return switch (level) {
      case NONE -> false;
      case CREDENTIALS -> CREDENTIALS.contains(name) || TELLING.matcher(name).find();
      case FULL -> true;
    };
  }
}
