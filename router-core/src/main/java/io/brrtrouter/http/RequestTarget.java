package io.brrtrouter.http;

import org.jspecify.annotations.Nullable;

/**
 * A request target (RFC 9112, 3.2), split at the first question mark and otherwise raw: percent
 * escapes are decoded per segment, after matching.
 *
 * @param raw the target as it was received
 * @param path the raw path; {@code *} for the asterisk form; absolute forms without their origin
 * @param query the raw query without its question mark, or null if there is none
 */
public record RequestTarget(String raw, String path, @Nullable String query) {

  /** Splits a raw target. Never fails: {@link #check} judges it. */
  public static RequestTarget of(String raw) {
    int start = originLength(raw);
    int mark = raw.indexOf('?', start);
    int end = mark < 0 ? raw.length() : mark;
    String path = start == 0 && mark < 0 ? raw : raw.substring(start, end);
    return new RequestTarget(
        raw, path.isEmpty() && start > 0 ? "/" : path, mark < 0 ? null : raw.substring(mark + 1));
  }

  /**
   * Refuses what no route can mean: a path that is not rooted, a control or a character that is not
   * ASCII, a malformed percent escape, an escaped NUL, and a path whose escapes are not UTF-8. Dot
   * segments are no error: the routing removes them (RFC 3986, 6.2.2.3). Allocates nothing for a
   * path without escapes.
   *
   * @throws Rejection 400
   */
  public void check() {
    TargetSyntax.check(this);
  }

  /** Whether it begins with a scheme of this length (RFC 3986, 3.1). */
  private static boolean isScheme(String raw, int length) {
    for (int i = 0; i < length; i++) {
      char c = raw.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (i == 0 || "0123456789+-.".indexOf(c) < 0)) {
        return false;
      }
    }
    return true;
  }

  /** The length of the scheme and authority of an absolute-form target; 0 for the other forms. */
  private static int originLength(String raw) {
    if (raw.startsWith("/")) {
      return 0;
    }
    int scheme = raw.indexOf("://");
    if (scheme <= 0 || !isScheme(raw, scheme)) {
      return 0;
    }
    for (int i = scheme + 3; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '/' || c == '?') {
        return i;
      }
    }
    return raw.length();
  }
}
