package io.brrtrouter.pipeline;

/**
 * How large an operation's answers have been of late: what the buffer of the next one starts with.
 * Safe for concurrent use; a size that is lost between two threads does no harm.
 */
final class UsualSize {
  /** The document's estimate is what answers may come to, not what they do. */
  private static final int LARGEST_FIRST = 1024;

  /** Answers past this are so rare that their buffers may grow. */
  private static final int LARGEST = 1 << 24;

  private int bytes;

  UsualSize(int estimate) {
    bytes = Math.min(estimate, LARGEST_FIRST);
  }

  /** What the next answer is expected to take. */
  int next() {
    return bytes;
  }

  /** An answer took this much. A large one is soon forgotten: small ones would pay for it. */
  void add(int size) {
    int known = bytes;
    // Half a turn each time, and none where it would hardly be one: threads share this.
    int usual =
        size > known ? (int) Math.min(size + size / 8L, LARGEST) : known - (known - size) / 2;
    if (usual > known || usual < known - known / 4) {
      bytes = usual;
    }
  }
}
