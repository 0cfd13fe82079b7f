package io.brrtrouter.security;

import java.util.Locale;

/** The challenges of the schemes that OpenAPI knows (RFC 9110, 11.6.1). */
final class Challenges {
  private Challenges() {}

  static String of(Scheme scheme, boolean invalid) {
    return switch (scheme.type()) {
      case API_KEY -> apiKey(scheme);
      case HTTP -> http(scheme, invalid);
      case OAUTH2, OPEN_ID_CONNECT -> bearer(scheme, invalid);
      case MUTUAL_TLS -> "Mutual realm=\"" + quoted(scheme.name()) + "\"";
    };
  }

  private static String apiKey(Scheme scheme) {
    String in = String.valueOf(scheme.in()).toLowerCase(Locale.ROOT);
    String parameter = quoted(String.valueOf(scheme.parameter()));
    String realm = quoted(scheme.name());
    return "ApiKey realm=\"" + realm + "\", in=\"" + in + "\", name=\"" + parameter + "\"";
  }

  private static String http(Scheme scheme, boolean invalid) {
    String name = String.valueOf(scheme.httpScheme());
    return switch (name) {
      case "basic" -> "Basic realm=\"" + quoted(scheme.name()) + "\", charset=\"UTF-8\"";
      case "bearer" -> bearer(scheme, invalid);
      default ->
          name.substring(0, Math.min(1, name.length())).toUpperCase(Locale.ROOT)
              + name.substring(Math.min(1, name.length()))
              + " realm=\""
              + quoted(scheme.name())
              + "\"";
    };
  }

  /** RFC 6750, 3: no error code where no credentials were sent. */
  private static String bearer(Scheme scheme, boolean invalid) {
    String realm = "Bearer realm=\"" + quoted(scheme.name()) + "\"";
    return invalid ? realm + ", error=\"invalid_token\"" : realm;
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
