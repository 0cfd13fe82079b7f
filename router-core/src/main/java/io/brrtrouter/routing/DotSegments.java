package io.brrtrouter.routing;

/** The segments {@code .} and {@code ..}, which mean this place and the one above it. */
final class DotSegments {
  private DotSegments() {}

  /** Whether the segment is one. */
  static boolean isDots(String path, int start, int end) {
    return end > start
        && end - start <= 2
        && path.charAt(start) == '.'
        && path.charAt(end - 1) == '.';
  }

  /** Whether there is one at or after the segment that starts here. */
  static boolean isIn(String path, int start) {
    int slash = path.indexOf("/.", start - 1);
    while (slash >= 0) {
      if (isDots(path, slash + 1, Segment.end(path, slash + 1))) {
        return true;
      }
      slash = path.indexOf("/.", slash + 2);
    }
    return false;
  }

  /** The path without them (RFC 3986, 5.2.4); nothing is above the root. */
  static String remove(String path) {
    StringBuilder out = new StringBuilder(path.length());
    int start = 1;
    while (start <= path.length()) {
      int end = Segment.end(path, start);
      boolean last = end == path.length();
      if (!isDots(path, start, end)) {
        out.append(path, start - 1, end);
      } else {
        if (end - start == 2) {
          out.setLength(Math.max(0, out.lastIndexOf("/")));
        }
        if (last) {
          out.append('/');
        }
      }
      start = end + 1;
    }
    return out.toString();
  }
}
