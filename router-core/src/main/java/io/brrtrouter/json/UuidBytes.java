package io.brrtrouter.json;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads UUIDs (RFC 9562, 4) from the bytes of a string. */
final class UuidBytes {
  static final int LENGTH = 36;

  /** What a hexadecimal digit stands for; -1 for everything else. */
  private static final byte[] DIGITS = new byte[256];

  static {
    Arrays.fill(DIGITS, (byte) -1);
    for (int i = 0; i < 16; i++) {
      DIGITS["0123456789abcdef".charAt(i)] = (byte) i;
      DIGITS["0123456789ABCDEF".charAt(i)] = (byte) i;
    }
  }

  private UuidBytes() {}

  /** The UUID between these quotes; null if it is none. */
  static @Nullable UUID of(byte[] text, int from, int to) {
    if (to - from != LENGTH
        || text[from + 8] != '-'
        || text[from + 13] != '-'
        || text[from + 18] != '-'
        || text[from + 23] != '-') {
      return null;
    }
    long one = four(text, from) << 16 | four(text, from + 4);
    long two = four(text, from + 9) << 16 | four(text, from + 14);
    long three = four(text, from + 19) << 16 | four(text, from + 24);
    long four = four(text, from + 28) << 16 | four(text, from + 32);
    return (one | two | three | four) < 0 ? null : new UUID(one << 32 | two, three << 32 | four);
  }

  /** What four digits stand for; negative if they are none. */
  private static long four(byte[] text, int at) {
    return (long) DIGITS[text[at] & 0xFF] << 12
        | DIGITS[text[at + 1] & 0xFF] << 8
        | DIGITS[text[at + 2] & 0xFF] << 4
        | DIGITS[text[at + 3] & 0xFF];
  }
}
