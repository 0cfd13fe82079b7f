package io.brrtrouter.json;

import java.nio.charset.StandardCharsets;

/** Reads strings: eight bytes at a time up to what ends or changes them. */
abstract class TextCursor extends ByteCursor {
  private static final long EACH = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;
  private static final long QUOTES = '"' * EACH;
  private static final long BACKSLASHES = '\\' * EACH;
  private static final long SPACES = ' ' * EACH;

  /** About what a string takes on the heap, besides its characters. */
  private static final int STRING_BYTES = 48;

  /** Longer names may be refused by the parser of trees. */
  private static final int LONGEST_NAME = 12_500;

  private final int maxText;
  private final int maxName;

  /** Where the last string that was read starts. */
  private int lastText;

  /** The UTF-8 of the last text that had escapes. */
  byte[] plain = {};

  TextCursor(byte[] bytes, int start, int end, boolean tolerant, ReadContext context) {
    super(bytes, start, end, tolerant, context);
    this.maxText = context.trees().limits().maxStringLength();
    this.maxName = Math.min(LONGEST_NAME, maxText / 4);
  }

  /** Reads the string that is next. */
  final String text() {
    if (next() != '"') {
      throw unfit("string", "must be a string", at);
    }
    int from = at + 1;
    lastText = at;
    int stop = stopAfter(from);
    int to = stop ^ stop >> 31;
    if (to == end || bytes[to] != '"') {
      checkEscape(to);
      return escapedText(from);
    }
    at = to + 1;
    checkLength(to - from, maxText);
    return stop >= 0 ? ascii(from, to) : unicode(bytes, from, to);
  }

  /**
   * Where the string that is next, and stays next, ends if it has at least and at most so many
   * bytes; else where it starts.
   */
  final int shortTextEnd(int least, int most) {
    if (next() != '"') {
      return at;
    }
    int last = Math.min(end - 1, at + 1 + most);
    for (int i = at + 1 + least; i <= last; i++) {
      if (bytes[i] == '"') {
        return i;
      }
    }
    return at;
  }

  final int lastText() {
    return lastText;
  }

  /** Reads the name that is next, and its colon. */
  final String name() {
    int from = at;
    String name = text();
    checkNameLength(at - from);
    colon();
    return name;
  }

  /** Goes past the string that is next, as strict as if it were read; true if it has escapes. */
  final boolean skipText() {
    int from = at + 1;
    int stop = stopAfter(from);
    int to = stop ^ stop >> 31;
    boolean hasEscapes = to == end || bytes[to] != '"';
    if (hasEscapes) {
      checkEscape(to);
      unescape(from);
    } else {
      at = to + 1;
      if (stop < 0) {
        checkUtf8(bytes, from, to);
      }
    }
    checkLength(at - from - 1, maxText);
    return hasEscapes;
  }

  final void checkNameLength(int length) {
    checkLength(length, maxName);
  }

  /**
   * Where a text goes on no more: the index of a quote, a backslash or a control character, or the
   * end; its complement where there was more than ASCII before it.
   */
  final int stopAfter(int from) {
    long seen = 0;
    int i = from;
    for (int last = end - Long.BYTES; i <= last; i += Long.BYTES) {
      long word = (long) LONGS.get(bytes, i);
      long stops = stops(word);
      if (stops != 0) {
        int stop = i + (Long.numberOfTrailingZeros(stops) >>> 3);
        seen |= word & (stops & -stops) - 1;
        return (seen & HIGH) == 0 ? stop : ~stop;
      }
      seen |= word;
    }
    boolean isAscii = (seen & HIGH) == 0;
    while (i < end && bytes[i] != '"' && bytes[i] != '\\' && (bytes[i] >= ' ' || bytes[i] < 0)) {
      isAscii &= bytes[i++] >= 0;
    }
    return isAscii ? i : ~i;
  }

  /** The high bit of each byte that ends a text; above the first of them, of others perhaps. */
  private static long stops(long word) {
    long quotes = word ^ QUOTES;
    long backslashes = word ^ BACKSLASHES;
    return ((quotes - EACH & ~quotes)
            | (backslashes - EACH & ~backslashes)
            | (word - SPACES & ~word))
        & HIGH;
  }

  private String ascii(int from, int to) {
    takes(STRING_BYTES + to - from);
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }

  private String unicode(byte[] source, int from, int to) {
    takes(STRING_BYTES + 2 * (to - from));
    String text = new String(source, from, to - from, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') >= 0) {
      checkUtf8(source, from, to);
    }
    return text;
  }

  /** A text that neither ends nor has an escape here has something that cannot be there. */
  private void checkEscape(int to) {
    if (to == end || bytes[to] != '\\') {
      boolean isShort = to - at < maxName; // else it may be refused as too long
      at = to;
      throw isShort ? misplaced() : broken();
    }
  }

  private String escapedText(int from) {
    int length = unescape(from);
    checkLength(at - from, maxText);
    return unicode(plain, 0, length);
  }

  /** Puts a text without its escapes to {@link #plain}, checked; goes past it. Its length. */
  final int unescape(int from) {
    Escapes escapes = new Escapes(bytes, from, end, plain);
    int length = escapes.resolve();
    if (length < 0) {
      throw broken();
    }
    plain = escapes.plain();
    at = escapes.at();
    checkUtf8(plain, 0, length);
    return length;
  }

  /** Names and texts near the limits are left to the parser of trees. */
  private void checkLength(int length, int most) {
    if (length > most) {
      doubtful();
    }
  }

  private void checkUtf8(byte[] source, int from, int to) {
    if (Utf8.malformedAt(source, from, to) >= 0) {
      throw broken();
    }
  }
}
