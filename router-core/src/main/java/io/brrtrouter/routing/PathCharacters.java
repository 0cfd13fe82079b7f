package io.brrtrouter.routing;

/** The characters that paths may hold (RFC 3986, 3.3), as bits. */
final class PathCharacters {
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

  private static final long[] PLAIN = bits(UNRESERVED + "/!$&'()*+,;=:@");
  private static final long[] UNRESERVED_BITS = bits(UNRESERVED);

  private PathCharacters() {}

  /** Whether a path holds this character as it is, the slash included, the percent sign not. */
  static boolean isPlain(char c) {
    return c < 0x80 && (PLAIN[c >> 6] >>> c & 1) != 0;
  }

  /** Whether the escape of this octet means no more than the character itself (2.3). */
  static boolean isUnreserved(int octet) {
    return octet >= 0 && octet < 0x80 && (UNRESERVED_BITS[octet >> 6] >>> octet & 1) != 0;
  }

  private static long[] bits(String characters) {
    long[] bits = new long[2];
    for (int i = 0; i < characters.length(); i++) {
      bits[characters.charAt(i) >> 6] |= 1L << characters.charAt(i);
    }
    return bits;
  }
}
