package io.brrtrouter.server;

import io.brrtrouter.http.PercentCoding;
import io.brrtrouter.http.Rejection;
import org.jspecify.annotations.Nullable;

/** The path of a page relative to its folder, decoded and harmless. */
final class PagePath {
  private PagePath() {}

  /**
   * What follows the prefix in a raw path, or null where that is not its beginning, or where it
   * could lead elsewhere: by dots, backslashes, an escaped slash, or to hidden files.
   *
   * @param prefix ends with a slash
   */
  static @Nullable String below(String prefix, String rawPath) {
    if (!rawPath.startsWith(prefix)) {
      return null;
    }
    StringBuilder path = new StringBuilder();
    String[] segments = rawPath.substring(prefix.length()).split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      boolean last = i == segments.length - 1;
      String segment = decode(segments[i]);
      if (segment == null || (segment.isEmpty() && !last) || !isHarmless(segment)) {
        return null;
      }
      path.append(segment).append(last ? "" : "/");
    }
    return path.toString();
  }

  private static @Nullable String decode(String segment) {
    try {
      return PercentCoding.decode(segment);
    } catch (Rejection e) {
      return null;
    }
  }

  private static boolean isHarmless(String segment) {
    if (segment.startsWith(".")) {
      return false;
    }
    for (int i = 0; i < segment.length(); i++) {
      char c = segment.charAt(i);
      if (c == '/' || c == '\\' || c == ':' || c < ' ' || c == 0x7f) {
        return false;
      }
    }
    return true;
  }
}
