package io.brrtrouter.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some bytes of a content (RFC 9110, 14.1.2). Immutable.
 *
 * @param first the position of the first byte
 * @param count how many, at least one
 */
record ByteRange(long first, long count) {
  /** Who asks for more parts than this gets the whole. */
  private static final int MOST = 32;

  /**
   * What a {@code Range} field asks for of content of this length: null where the field does not
   * count, as it is malformed, of another unit or excessive; empty where nothing of it is there.
   * Ranges that overlap or touch come as one.
   */
  static @Nullable List<ByteRange> parse(String field, long length) {
    int equals = field.indexOf('=');
    if (equals < 0 || !field.substring(0, equals).strip().equalsIgnoreCase("bytes")) {
      return null;
    }
    List<String> specs = FieldLists.split(field.substring(equals + 1));
    if (specs.isEmpty() || specs.size() > MOST) {
      return null;
    }
    List<ByteRange> ranges = new ArrayList<>(specs.size());
    for (String spec : specs) {
      int dash = spec.indexOf('-');
      long from = dash < 0 ? -1 : position(spec.substring(0, dash));
      long to = dash < 0 ? -1 : position(spec.substring(dash + 1));
      boolean wrong = dash < 0 || from == -1 || to == -1 || from == NONE && to == NONE;
      if (wrong || from != NONE && to != NONE && to < from) {
        return null;
      }
      add(from, to, length, ranges);
    }
    return joined(ranges);
  }

  private static final long NONE = -2;

  private static void add(long from, long to, long length, List<ByteRange> ranges) {
    long first = from == NONE ? Math.max(0, length - to) : from;
    long last = from == NONE || to == NONE ? length - 1 : Math.min(to, length - 1);
    if (first <= last) {
      ranges.add(new ByteRange(first, last - first + 1));
    }
  }

  /** A number, {@link #NONE} for nothing, -1 for anything else. */
  private static long position(String text) {
    String digits = text.strip();
    if (digits.isEmpty()) {
      return NONE;
    }
    long value = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value > (Long.MAX_VALUE - digit) / 10 ? Long.MAX_VALUE : value * 10 + digit;
    }
    return value;
  }

  private static List<ByteRange> joined(List<ByteRange> ranges) {
    List<ByteRange> sorted = new ArrayList<>(ranges);
    sorted.sort(Comparator.comparingLong(ByteRange::first));
    List<ByteRange> joined = new ArrayList<>(sorted.size());
    for (ByteRange range : sorted) {
      ByteRange before = joined.isEmpty() ? null : joined.getLast();
      if (before == null || before.end() < range.first) {
        joined.add(range);
      } else {
        long end = Math.max(before.end(), range.end());
        joined.set(joined.size() - 1, new ByteRange(before.first, end - before.first));
      }
    }
    return joined.size() == ranges.size() ? ranges : joined;
  }

  private long end() {
    return first + count;
  }

  /** The value of a Content-Range field. */
  String of(long length) {
    return "bytes " + first + '-' + (end() - 1) + '/' + length;
  }
}
