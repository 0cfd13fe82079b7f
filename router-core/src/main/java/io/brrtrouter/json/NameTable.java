package io.brrtrouter.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds names among those that a schema declares, by the bytes of their UTF-8. Immutable. The names
 * come from the document, so nobody else chooses which of them collide.
 */
final class NameTable {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int WORD = Long.BYTES;
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private final byte[][] names;

  /** The first eight bytes of each name with the quote and the colon that follow it. */
  private final long[] heads;

  /** Which of those bytes count. */
  private final long[] masks;

  /** The last eight bytes of each name with the quote and the colon, if there are as many. */
  private final long[] tails;

  /** An open hash table: the index of a name, and one more. At most half of it is taken. */
  private final int[] slots;

  private final int shift;

  private NameTable(byte[][] names) {
    this.names = names;
    this.heads = new long[names.length];
    this.masks = new long[names.length];
    this.tails = new long[names.length];
    int bits = 34 - Integer.numberOfLeadingZeros(names.length);
    this.shift = Long.SIZE - bits;
    this.slots = new int[1 << bits];
    for (int i = 0; i < names.length; i++) {
      byte[] followed = Arrays.copyOf(names[i], names[i].length + 2);
      followed[followed.length - 2] = '"';
      followed[followed.length - 1] = ':';
      heads[i] = head(followed, 0, followed.length);
      masks[i] = followed.length >= WORD ? -1L : (1L << (Byte.SIZE * followed.length)) - 1;
      tails[i] = followed.length < WORD ? 0 : head(followed, followed.length - WORD, WORD);
      put(i);
    }
  }

  /** A table of these names; where one is there twice, the first counts. */
  static NameTable of(String... texts) {
    byte[][] names = new byte[texts.length][];
    for (int i = 0; i < texts.length; i++) {
      names[i] = texts[i].getBytes(StandardCharsets.UTF_8);
    }
    return new NameTable(names);
  }

  int size() {
    return names.length;
  }

  String name(int index) {
    return new String(names[index], StandardCharsets.UTF_8);
  }

  /** The index of the name that stands in these bytes; -1 if it is not declared. */
  int find(byte[] text, int from, int to) {
    int slot = (int) (hash(text, from, to - from) >>> shift);
    while (slots[slot] != 0) {
      byte[] name = names[slots[slot] - 1];
      if (Arrays.equals(text, from, to, name, 0, name.length)) {
        return slots[slot] - 1;
      }
      slot = slot + 1 & slots.length - 1;
    }
    return -1;
  }

  int indexOf(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return find(bytes, 0, bytes.length);
  }

  /**
   * How long this name is with the quote and the colon after it, if it and they stand here; else 0.
   * Near the end of a text nothing is found.
   */
  int lengthAt(int index, byte[] text, int from, int end) {
    int length = names[index].length + 2;
    if (from + Math.max(length, WORD) > end
        || (((long) LONGS.get(text, from) ^ heads[index]) & masks[index]) != 0) {
      return 0;
    }
    return length <= WORD || isRestAt(index, text, from, length) ? length : 0;
  }

  private boolean isRestAt(int index, byte[] text, int from, int length) {
    byte[] name = names[index];
    int to = from + length;
    return (long) LONGS.get(text, to - WORD) == tails[index]
        && (length <= 2 * WORD
            || Arrays.equals(text, from + WORD, to - WORD, name, WORD, length - WORD));
  }

  private void put(int index) {
    byte[] name = names[index];
    int slot = (int) (hash(name, 0, name.length) >>> shift);
    while (slots[slot] != 0) {
      if (Arrays.equals(name, names[slots[slot] - 1])) {
        return;
      }
      slot = slot + 1 & slots.length - 1;
    }
    slots[slot] = index + 1;
  }

  private static long hash(byte[] text, int from, int length) {
    if (length < WORD) {
      return (head(text, from, length) + length) * FACTOR;
    }
    long hash = length;
    int last = from + length - WORD;
    for (int i = from; i < last; i += WORD) {
      hash = (hash ^ (long) LONGS.get(text, i)) * FACTOR;
      hash ^= hash >>> 32;
    }
    return (hash ^ (long) LONGS.get(text, last)) * FACTOR;
  }

  /** Up to eight bytes; what is past the length is 0. */
  private static long head(byte[] text, int from, int length) {
    if (length >= WORD) {
      return (long) LONGS.get(text, from);
    }
    long head = 0;
    for (int i = length - 1; i >= 0; i--) {
      head = head << Byte.SIZE | text[from + i] & 0xFF;
    }
    return head;
  }
}
