package io.brrtrouter.validation;

import io.brrtrouter.validation.UriCharacters.Part;

/** URIs and references (RFC 3986, 3 and 4), IRIs and their references (RFC 3987, 2.2). */
final class Uris {
  private final String text;
  private final boolean international;

  private Uris(String text, boolean international) {
    this.text = text;
    this.international = international;
  }

  static boolean isUri(String text) {
    return new Uris(text, false).isAbsolute();
  }

  /**
   * Whether ASCII is a URI as most are: of a scheme that everybody has, a host by its name, and a
   * path or query without escapes. The others are left to {@link #isUri}.
   */
  static boolean isUsual(byte[] ascii, int from, int to) {
    int host = to - from < 10 ? to : usualHost(ascii, from);
    int path = UriCharacters.endOfName(ascii, host, to);
    return path > host
        && (path == to
            || ((ascii[path] == '/' || ascii[path] == '?')
                && UriCharacters.areUsual(ascii, path, to)));
  }

  /** Where the host starts, after {@code http://} or {@code https://}; the end if it does not. */
  private static int usualHost(byte[] ascii, int from) {
    boolean isHttp =
        ascii[from] == 'h'
            && ascii[from + 1] == 't'
            && ascii[from + 2] == 't'
            && ascii[from + 3] == 'p';
    int colon = ascii[from + 4] == 's' ? from + 5 : from + 4;
    boolean isUsual =
        isHttp && ascii[colon] == ':' && ascii[colon + 1] == '/' && ascii[colon + 2] == '/';
    return isUsual ? colon + 3 : Integer.MAX_VALUE;
  }

  static boolean isIri(String text) {
    return new Uris(text, true).isAbsolute();
  }

  static boolean isUriReference(String text) {
    return new Uris(text, false).isReference();
  }

  static boolean isIriReference(String text) {
    return new Uris(text, true).isReference();
  }

  private boolean isAbsolute() {
    int colon = schemeEnd();
    return colon > 0 && rest(colon + 1);
  }

  private boolean isReference() {
    int colon = schemeEnd();
    return colon != 0 && rest(colon + 1);
  }

  /** The index of the colon after the scheme; -1 without one; 0 if a colon has no scheme. */
  private int schemeEnd() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ':') {
        return i > 0 && Ascii.isLetter(text.charAt(0)) && isScheme(i) ? i : 0;
      }
      if (c == '/' || c == '?' || c == '#') {
        return -1;
      }
    }
    return -1;
  }

  private boolean isScheme(int end) {
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (!Ascii.isLetterOrDigit(c) && c != '+' && c != '-' && c != '.') {
        return false;
      }
    }
    return true;
  }

  /** Authority, path, query and fragment. */
  private boolean rest(int from) {
    int hash = text.indexOf('#', from);
    int queryEnd = hash < 0 ? text.length() : hash;
    int mark = text.indexOf('?', from);
    int pathEnd = mark < 0 || mark > queryEnd ? queryEnd : mark;
    int path = text.startsWith("//", from) ? authorityEnd(from + 2, pathEnd) : from;
    return path >= 0
        && all(path, pathEnd, Part.PATH)
        && (pathEnd == queryEnd || all(pathEnd + 1, queryEnd, Part.QUERY))
        && (hash < 0 || all(hash + 1, text.length(), Part.FRAGMENT));
  }

  /** The index after a valid authority; -1 if it is not. */
  private int authorityEnd(int from, int pathEnd) {
    int slash = text.indexOf('/', from);
    int end = slash < 0 || slash > pathEnd ? pathEnd : slash;
    int at = text.lastIndexOf('@', end - 1);
    int host = at < from ? from : at + 1;
    if (at >= from && !all(from, at, Part.USER)) {
      return -1;
    }
    boolean literal = host < end && text.charAt(host) == '[';
    int colon = literal ? text.indexOf(']', host) + 1 : text.lastIndexOf(':', end - 1);
    int hostEnd = colon < host || colon > end ? end : colon;
    boolean valid = literal ? isLiteral(host, hostEnd) : all(host, hostEnd, Part.NAME);
    return valid && isPort(hostEnd, end) ? end : -1;
  }

  private boolean isPort(int from, int end) {
    return from == end || (text.charAt(from) == ':' && Ascii.skipDigits(text, from + 1) >= end);
  }

  /** An address in brackets: IPv6, or of a version that is still to come. */
  private boolean isLiteral(int from, int end) {
    if (text.charAt(end - 1) != ']') {
      return false;
    }
    if ((text.charAt(from + 1) | 0x20) != 'v') {
      return IpAddresses.isIpv6(text, from + 1, end - 1);
    }
    int dot = from + 2;
    while (Ascii.isHex(text.charAt(dot))) {
      dot++;
    }
    return dot > from + 2
        && text.charAt(dot) == '.'
        && dot + 1 < end - 1
        && UriCharacters.all(text, dot + 1, end - 1, Part.USER, false)
        && text.lastIndexOf('%', end - 1) < dot;
  }

  private boolean all(int from, int to, Part part) {
    return UriCharacters.all(text, from, to, part, international);
  }
}
