package io.brrtrouter.http;

/** Judges the syntax of a request target (RFC 9112, 3.2; RFC 3986, 2). */
final class TargetSyntax {
  private TargetSyntax() {}

  /** One pass that allocates nothing, and a second one only over targets with escapes. */
  static void check(RequestTarget target) {
    String path = target.path();
    if (!path.startsWith("/") && !path.equals("*")) {
      throw refusal("The request target's path does not start with '/'.");
    }
    if (hasNoHost(target.raw())) {
      throw refusal("The request target names no host.");
    }
    String query = target.query();
    if (isEscaped(path, '!')) {
      checkEscapes(path);
      PercentCoding.decode(path);
    }
    // People do write spaces into queries, and not every query is text: its parameters know.
    if (query != null && isEscaped(query, ' ')) {
      checkEscapes(query);
    }
  }

  /** Whether it is absolute with nothing for an authority (RFC 9110, 4.2.1). */
  private static boolean hasNoHost(String raw) {
    if (raw.startsWith("/")) {
      return false;
    }
    int host = raw.indexOf("://") + 3;
    return host > 2 && (host == raw.length() || "/?".indexOf(raw.charAt(host)) >= 0);
  }

  /** Whether there is a percent sign; refuses controls and what is not ASCII. */
  private static boolean isEscaped(String text, char lowest) {
    boolean escaped = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < lowest || c > '~') {
        throw refusal("The request target has a character that must be percent-encoded.");
      }
      escaped |= c == '%';
    }
    return escaped;
  }

  private static void checkEscapes(String text) {
    for (int i = text.indexOf('%'); i >= 0; i = text.indexOf('%', i + 3)) {
      int octet = PercentCoding.octet(text, i);
      if (octet < 0) {
        throw refusal("The request target has a malformed percent escape.");
      }
      if (octet == 0) {
        throw refusal("The request target has an escaped NUL.");
      }
    }
  }

  private static Rejection refusal(String detail) {
    return Rejection.of(Status.BAD_REQUEST, detail);
  }
}
