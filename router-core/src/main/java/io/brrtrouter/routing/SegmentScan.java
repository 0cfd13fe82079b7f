package io.brrtrouter.routing;

/** Where a segment ends and the hash code of its text, found in one pass and kept in one number. */
final class SegmentScan {
  private SegmentScan() {}

  static long of(String path, int start) {
    int hash = 0;
    int end = start;
    while (end < path.length() && path.charAt(end) != '/') {
      hash = 31 * hash + path.charAt(end);
      end++;
    }
    return (long) end << Integer.SIZE | Integer.toUnsignedLong(hash);
  }

  static int end(long scan) {
    return (int) (scan >>> Integer.SIZE);
  }

  static int hash(long scan) {
    return (int) scan;
  }
}
