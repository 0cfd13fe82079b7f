package io.brrtrouter.server;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * Request ids: the client's own where it is well-formed, which is 1 to 128 letters, digits and
 * {@code -._~+=:/}; otherwise one that is unique among all processes for all practical purposes.
 */
final class RequestIds {
  static final String HEADER = "X-Request-ID";

  private static final int MAX_LENGTH = 128;
  private static final long PROCESS_BITS = 0x3fff_ffff_ffffL;

  private final String process =
      Long.toString(new SecureRandom().nextLong() & PROCESS_BITS, Character.MAX_RADIX);

  /** The client's id if it is well-formed, else a new one. */
  String of(@Nullable String sent, String connection, int number) {
    return sent != null && isWellFormed(sent) ? sent : make(connection, number);
  }

  /** A new id, of the request of this number on this connection. */
  String make(String connection, int number) {
    return process + '-' + connection + '-' + Integer.toString(number, Character.MAX_RADIX);
  }

  static boolean isWellFormed(String id) {
    if (id.isEmpty() || id.length() > MAX_LENGTH) {
      return false;
    }
    for (int i = 0; i < id.length(); i++) {
      if (!isAllowed(id.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAllowed(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '-' && c <= ':') // the hyphen, the full stop, the slash, digits and the colon
        || c == '_'
        || c == '~'
        || c == '+'
        || c == '=';
  }
}
