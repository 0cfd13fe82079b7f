package io.brrtrouter.validation;

import java.nio.charset.StandardCharsets;

/** Mailboxes (RFC 5321, 4.1.2), for {@code idn-email} with what RFC 6531, 3.3 adds. */
final class Emails {
  private static final String ATOM_MARKS = "!#$%&'*+-/=?^_`{|}~";
  private static final int LOCAL_OCTETS = 64;
  private static final int OCTETS = 254;

  private Emails() {}

  static boolean isEmail(String text) {
    return isMailbox(text, false);
  }

  static boolean isIdnEmail(String text) {
    return isMailbox(text, true);
  }

  private static boolean isMailbox(String text, boolean international) {
    int at = text.startsWith("\"") ? quoted(text, international) : atoms(text, international);
    return at > 0
        && at < text.length()
        && text.charAt(at) == '@'
        && octets(text.substring(0, at)) <= LOCAL_OCTETS
        && octets(text) <= OCTETS
        && isDomain(text.substring(at + 1), international);
  }

  /** The index after a {@code Dot-string}; -1 if there is none. */
  private static int atoms(String text, boolean international) {
    int i = 0;
    while (true) {
      int start = i;
      while (i < text.length() && isAtom(text.charAt(i), international)) {
        i++;
      }
      if (i == start) {
        return -1;
      }
      if (i == text.length() || text.charAt(i) != '.') {
        return i;
      }
      i++;
    }
  }

  /** The index after a {@code Quoted-string}; -1 if it does not end. */
  private static int quoted(String text, boolean international) {
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        return i + 1;
      }
      if (c == '\\') {
        i++;
        c = i < text.length() ? text.charAt(i) : 0;
      }
      if (c < ' ' || c == 127 || (c > 127 && !international)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isAtom(char c, boolean international) {
    return Ascii.isLetterOrDigit(c) || ATOM_MARKS.indexOf(c) >= 0 || (c > 127 && international);
  }

  private static boolean isDomain(String domain, boolean international) {
    if (domain.startsWith("[") && domain.endsWith("]")) {
      return isLiteral(domain);
    }
    return international ? Hosts.isMailDomain(domain) : Hosts.isHostname(domain);
  }

  private static boolean isLiteral(String domain) {
    int end = domain.length() - 1;
    return domain.regionMatches(true, 1, "IPv6:", 0, 5)
        ? IpAddresses.isIpv6(domain, 6, end)
        : IpAddresses.isIpv4(domain, 1, end);
  }

  private static int octets(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
