package io.brrtrouter.http;

import java.util.Arrays;

/** Splits raw queries into offsets. */
final class QuerySplitter {
  private QuerySplitter() {}

  static Bounds split(String raw, int limit) {
    int[] offsets = new int[3 * 8];
    int count = 0;
    int start = 0;
    while (start < raw.length()) {
      int end = endOf('&', raw, start, raw.length());
      if (end > start) {
        if (count == limit) {
          throw Rejection.of(Status.BAD_REQUEST, "There are more than " + limit + " parameters.");
        }
        if (3 * count == offsets.length) {
          offsets = Arrays.copyOf(offsets, 2 * offsets.length);
        }
        offsets[3 * count] = start;
        offsets[3 * count + 1] = endOf('=', raw, start, end);
        offsets[3 * count + 2] = end;
        count++;
      }
      start = end + 1;
    }
    return new Bounds(offsets, count);
  }

  private static int endOf(char delimiter, String raw, int start, int end) {
    int found = raw.indexOf(delimiter, start, end);
    return found < 0 ? end : found;
  }

  /** Where each pair starts, where its equals sign is (or its end), and where it ends. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never leaves the package
  record Bounds(int[] offsets, int size) {
    int start(int pair) {
      return offsets[3 * pair];
    }

    int equals(int pair) {
      return offsets[3 * pair + 1];
    }

    int end(int pair) {
      return offsets[3 * pair + 2];
    }
  }
}
