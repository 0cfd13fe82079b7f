package io.brrtrouter.validation;

/** The characters of URIs (RFC 3986, 2) and of IRIs (RFC 3987, 2.2). */
final class UriCharacters {
  private static final int PATH = 1;
  private static final int USER = 2;
  private static final int QUERY = 4;
  private static final int NAME = 8;
  private static final byte[] ASCII = new byte[128];

  static {
    for (int c = 0; c < 128; c++) {
      boolean unreserved = Ascii.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0;
      if (unreserved || "!$&'()*+,;=".indexOf(c) >= 0) {
        ASCII[c] = PATH | USER | QUERY | NAME;
      }
    }
    ASCII[':'] = PATH | USER | QUERY;
    ASCII['@'] = PATH | QUERY;
    ASCII['/'] = PATH | QUERY;
    ASCII['?'] = QUERY;
  }

  private UriCharacters() {}

  /** A part of a URI, which says what may stand in it besides per-cent-encoded octets. */
  enum Part {
    PATH(UriCharacters.PATH),
    USER(UriCharacters.USER),
    NAME(UriCharacters.NAME),
    QUERY(UriCharacters.QUERY),
    FRAGMENT(UriCharacters.QUERY);

    private final int mask;

    Part(int mask) {
      this.mask = mask;
    }
  }

  /** The index after the bytes that may stand in the name of a host. */
  static int endOfName(byte[] ascii, int from, int to) {
    int i = from;
    while (i < to && (ASCII[ascii[i] & 0x7F] & NAME) != 0) {
      i++;
    }
    return i;
  }

  /** Whether all of these bytes may stand in a query, and so in a path with one. */
  static boolean areUsual(byte[] ascii, int from, int to) {
    int others = 0;
    for (int i = from; i < to; i++) {
      others |= ~ASCII[ascii[i] & 0x7F];
    }
    return (others & QUERY) == 0;
  }

  /** Whether all of the text may stand in this part. */
  static boolean all(String text, int from, int to, Part part, boolean international) {
    int i = from;
    while (i < to) {
      int c = text.codePointAt(i);
      if (c < 128 && (ASCII[c] & part.mask) != 0) {
        i++;
      } else if (Ascii.isPercentEncoded(text, i, to)) {
        i += 3;
      } else if (international && (isInternational(c) || (part == Part.QUERY && isPrivate(c)))) {
        i += Character.charCount(c);
      } else {
        return false;
      }
    }
    return true;
  }

  /** {@code ucschar}: no controls, surrogates, private use or noncharacters. */
  static boolean isInternational(int c) {
    if (c < 0x10000) {
      return (c >= 0xA0 && c <= 0xD7FF)
          || (c >= 0xF900 && c <= 0xFDCF)
          || (c >= 0xFDF0 && c <= 0xFFEF);
    }
    int low = c & 0xFFFF;
    return c < 0xF0000 && low <= 0xFFFD && (c < 0xE0000 || low >= 0x1000);
  }

  /** {@code iprivate}. */
  static boolean isPrivate(int c) {
    return (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xF0000 && (c & 0xFFFF) <= 0xFFFD);
  }
}
