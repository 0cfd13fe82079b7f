package io.brrtrouter.json;

import java.util.UUID;

/** Writes UUIDs as RFC 9562, 4 has them, in lower case. */
final class UuidText {
  /** How many bytes each takes. */
  static final int LENGTH = 36;

  private static final byte[] HEX = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
  };

  private UuidText() {}

  static void put(byte[] to, int at, UUID value) {
    long high = value.getMostSignificantBits();
    long low = value.getLeastSignificantBits();
    hex(to, at, high >>> 32, 8);
    to[at + 8] = '-';
    hex(to, at + 9, high >>> 16, 4);
    to[at + 13] = '-';
    hex(to, at + 14, high, 4);
    to[at + 18] = '-';
    hex(to, at + 19, low >>> 48, 4);
    to[at + 23] = '-';
    hex(to, at + 24, low, 12);
  }

  private static void hex(byte[] to, int at, long value, int digits) {
    long rest = value;
    for (int i = at + digits - 1; i >= at; i--) {
      to[i] = HEX[(int) rest & 0xF];
      rest >>>= 4;
    }
  }
}
