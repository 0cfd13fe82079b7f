package io.brrtrouter.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Tells addresses that everybody can reach from all others (RFC 6890, RFC 4193, RFC 6598). */
final class Addresses {
  private Addresses() {}

  /** Whether not everybody can reach it: in doubt, it is so. */
  static boolean isPrivate(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return true;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address
        ? isPrivate4(bytes[0] & 0xFF, bytes[1] & 0xFF, bytes[2] & 0xFF)
        : isPrivate6(bytes);
  }

  private static boolean isPrivate4(int first, int second, int third) {
    return switch (first) {
      case 0, 10, 127 -> true;
      case 100 -> second >= 64 && second <= 127; // carriers' own
      case 169 -> second == 254;
      case 172 -> second >= 16 && second <= 31;
      case 192 -> second == 168 || (second == 0 && (third == 0 || third == 2));
      case 198 -> second == 18 || second == 19 || (second == 51 && third == 100);
      case 203 -> second == 0 && third == 113;
      default -> first >= 224;
    };
  }

  /** Global unicast is 2000::/3; what carries an IPv4 address inside is as private as that one. */
  private static boolean isPrivate6(byte[] bytes) {
    int first = word(bytes, 0);
    int second = word(bytes, 2);
    if (first == 0x2002) { // 6to4
      return isPrivate4(bytes[2] & 0xFF, bytes[3] & 0xFF, bytes[4] & 0xFF);
    }
    if (first == 0x64 && second == 0xFF9B) { // NAT64
      return word(bytes, 4) != 0
          || isPrivate4(bytes[12] & 0xFF, bytes[13] & 0xFF, bytes[14] & 0xFF);
    }
    boolean special = first == 0x2001 && (second < 0x200 || second == 0xDB8);
    return (first & 0xE000) != 0x2000 || special;
  }

  private static int word(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
  }
}
