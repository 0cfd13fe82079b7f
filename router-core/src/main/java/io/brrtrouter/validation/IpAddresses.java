package io.brrtrouter.validation;

/** Addresses of hosts (RFC 2673, 3.2; RFC 4291, 2.2), without zones, prefixes or ports. */
final class IpAddresses {
  private static final int GROUPS = 8;

  private IpAddresses() {}

  static boolean isIpv4(String text) {
    return isIpv4(text, 0, text.length());
  }

  /** Four numbers to 255, without leading zeros. */
  static boolean isIpv4(String text, int from, int to) {
    int i = from;
    for (int part = 0; part < 4; part++) {
      if (part > 0 && (i >= to || text.charAt(i++) != '.')) {
        return false;
      }
      int start = i;
      int value = 0;
      while (i < to && i < start + 3 && Ascii.isDigit(text.charAt(i))) {
        value = value * 10 + text.charAt(i++) - '0';
      }
      if (i == start || value > 255 || (i > start + 1 && text.charAt(start) == '0')) {
        return false;
      }
    }
    return i == to;
  }

  static boolean isIpv6(String text) {
    return isIpv6(text, 0, text.length());
  }

  /** Eight groups of up to four digits; one run of zeros left out; the last two as IPv4. */
  static boolean isIpv6(String text, int from, int to) {
    int i = from;
    int groups = 0;
    boolean gap = false;
    if (text.startsWith("::", from) && to - from >= 2) {
      gap = true;
      i += 2;
    }
    while (i < to) {
      int start = i;
      while (i < to && i < start + 4 && Ascii.isHex(text.charAt(i))) {
        i++;
      }
      if (i < to && text.charAt(i) == '.') {
        return isIpv4(text, start, to) && fits(groups + 2, gap);
      }
      groups++;
      if (i == start) {
        return false;
      }
      if (i == to) {
        break;
      }
      if (text.charAt(i++) != ':' || i == to) {
        return false;
      }
      if (text.charAt(i) == ':') {
        if (gap) {
          return false;
        }
        gap = true;
        i++;
      }
    }
    return fits(groups, gap);
  }

  private static boolean fits(int groups, boolean gap) {
    return gap ? groups < GROUPS : groups == GROUPS;
  }
}
