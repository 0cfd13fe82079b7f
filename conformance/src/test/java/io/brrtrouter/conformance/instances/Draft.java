package io.brrtrouter.conformance.instances;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * JSON text that is being written, and where each of its values stands, so that one can be taken
 * out, replaced or moved. Reused from one instance to the next; not safe for concurrent use.
 */
public final class Draft {
  private static final int START = 0;
  private static final int END = 1;
  private static final int PARENT = 2;
  private static final int MEMBER = 3;
  private static final int FIELDS = 4;

  /** Where so many values must be, there is no end of them. */
  private static final int MOST = 20_000;

  private byte[] bytes = new byte[4096];
  private int size;
  private int[] places = new int[64 * FIELDS];
  private Maker[] makers = new Maker[64];
  private int count;
  private int open = -1;
  private int member = -1;
  private int optional;
  private int room;

  /**
   * Empties it for another text.
   *
   * @param percentOfOptional how many of the members that may be left out are written
   * @param most about how many values the text may have before only what is required is written
   */
  void begin(int percentOfOptional, int most) {
    size = 0;
    count = 0;
    open = -1;
    member = -1;
    optional = percentOfOptional;
    room = most;
  }

  /** Whether a part that may be left out is written. */
  boolean wants(Chance chance, int depth) {
    return depth < 8 && count < room && chance.percent(optional);
  }

  /** Whether there is room for more than must be. */
  boolean hasRoom(int depth) {
    return depth < 8 && count < room;
  }

  /** Writes a value and notes its place. */
  void value(Maker maker, Chance chance, int depth) {
    int at = count++;
    if (at == makers.length) {
      makers = Arrays.copyOf(makers, 2 * at);
      places = Arrays.copyOf(places, 2 * at * FIELDS);
    }
    makers[at] = maker;
    places[at * FIELDS + START] = size;
    places[at * FIELDS + PARENT] = open;
    places[at * FIELDS + MEMBER] = member;
    int outer = open;
    open = at;
    member = -1;
    if (at < MOST) {
      maker.make(this, chance, depth);
    } else {
      raw("null");
    }
    open = outer;
    places[at * FIELDS + END] = size;
  }

  /** Writes the name of a member, quoted and escaped already; its value comes next. */
  void name(byte[] quoted) {
    member = size;
    raw(quoted);
    raw(':');
  }

  void raw(byte[] text) {
    reserve(text.length);
    System.arraycopy(text, 0, bytes, size, text.length);
    size += text.length;
  }

  void raw(String text) {
    raw(text.getBytes(UTF_8));
  }

  void raw(char ascii) {
    reserve(1);
    bytes[size++] = (byte) ascii;
  }

  /** Whether the text from there to the end is that of the value at this index. */
  boolean repeats(int from, int index) {
    return Arrays.equals(bytes, from, size, bytes, start(index), end(index));
  }

  /** Forgets what was written since. */
  void rewind(int toSize, int toCount) {
    size = toSize;
    count = toCount;
  }

  int size() {
    return size;
  }

  /** How many values there are. */
  int count() {
    return count;
  }

  int start(int index) {
    return places[index * FIELDS + START];
  }

  int end(int index) {
    return places[index * FIELDS + END];
  }

  /** The value that holds this one, or -1. */
  int parent(int index) {
    return places[index * FIELDS + PARENT];
  }

  /** Where the name of the member begins whose value this is, or -1. */
  int member(int index) {
    return places[index * FIELDS + MEMBER];
  }

  Maker maker(int index) {
    return makers[index];
  }

  byte at(int offset) {
    return bytes[offset];
  }

  /** The text. */
  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  /** The text of a part. */
  byte[] toBytes(int from, int to) {
    return Arrays.copyOfRange(bytes, from, to);
  }

  /** The text with another one in place of a part. */
  byte[] with(int from, int to, byte[] replacement) {
    byte[] text = new byte[size - (to - from) + replacement.length];
    System.arraycopy(bytes, 0, text, 0, from);
    System.arraycopy(replacement, 0, text, from, replacement.length);
    System.arraycopy(bytes, to, text, from + replacement.length, size - to);
    return text;
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }
}
