package io.brrtrouter.routing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.brrtrouter.http.PercentCoding;

/**
 * The normal form of a path, but for its dot segments (RFC 3986, 6.2.2.1 and 6.2.2.2): escapes of
 * unreserved characters are decoded, the others written in upper case, and what may not stand in a
 * path at all is escaped. The literals of templates are brought into the same form, so that the two
 * compare character by character. {@code %2F} stays what it is and never becomes a slash.
 */
final class NormalPath {
  private static final String HEX = "0123456789ABCDEF";

  private NormalPath() {}

  /** The same string where the path is normal already. */
  static String of(String path) {
    int i = 0;
    while (i < path.length()) {
      int width = normalWidth(path, i);
      if (width == 0) {
        return rewritten(path, i);
      }
      i += width;
    }
    return path;
  }

  /** How many characters from this index are normal as they are; 0 if they are not. */
  private static int normalWidth(String path, int i) {
    char c = path.charAt(i);
    if (c != '%') {
      return PathCharacters.isPlain(c) ? 1 : 0;
    }
    int octet = PercentCoding.octet(path, i);
    boolean upper = octet >= 0 && path.charAt(i + 1) <= 'F' && path.charAt(i + 2) <= 'F';
    return upper && !PathCharacters.isUnreserved(octet) ? 3 : 0;
  }

  private static String rewritten(String path, int normal) {
    StringBuilder out = new StringBuilder(path.length() + 16).append(path, 0, normal);
    int i = normal;
    while (i < path.length()) {
      int octet = PercentCoding.octet(path, i);
      if (octet >= 0) {
        append(out, octet, PathCharacters.isUnreserved(octet));
        i += 3;
      } else {
        int codePoint = path.codePointAt(i);
        appendEscaped(out, codePoint);
        i += Character.charCount(codePoint);
      }
    }
    return out.toString();
  }

  private static void appendEscaped(StringBuilder out, int codePoint) {
    if (codePoint < 0x80) {
      append(out, codePoint, PathCharacters.isPlain((char) codePoint));
    } else {
      for (byte octet : Character.toString(codePoint).getBytes(UTF_8)) {
        append(out, octet & 0xFF, false);
      }
    }
  }

  private static void append(StringBuilder out, int octet, boolean plain) {
    if (plain) {
      out.append((char) octet);
    } else {
      out.append('%').append(HEX.charAt(octet >> 4)).append(HEX.charAt(octet & 0xF));
    }
  }
}
