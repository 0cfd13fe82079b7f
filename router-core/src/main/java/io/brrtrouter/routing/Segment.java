package io.brrtrouter.routing;

/** What a template says of one segment of a path, or of all the rest of it. */
sealed interface Segment {

  /** The end of the segment that starts here: the next slash, or the end of the path. */
  static int end(String path, int start) {
    int slash = path.indexOf('/', start);
    return slash < 0 ? path.length() : slash;
  }

  /** Whether this part of the path fits. */
  boolean fits(String path, int start, int end);

  /** Notes what the captures take of a part that fits; the first of them has this index. */
  default void note(Found<?> found, int index, String path, int start, int end) {
    found.note(index, start, end);
  }

  /** How many captures it has. */
  default int captures() {
    return 1;
  }

  /** Text in normal form. */
  record Literal(String text) implements Segment {
    @Override
    public boolean fits(String path, int start, int end) {
      return end - start == text.length() && path.startsWith(text, start);
    }

    @Override
    public void note(Found<?> found, int index, String path, int start, int end) {}

    @Override
    public int captures() {
      return 0;
    }
  }

  /** Several expressions, or literal text beside them. */
  record Mixed(Split split) implements Segment {
    @Override
    public boolean fits(String path, int start, int end) {
      return split.fits(path, start, end) && !DotSegments.isDots(path, start, end);
    }

    @Override
    public void note(Found<?> found, int index, String path, int start, int end) {
      split.note(found, index, path, start, end);
    }

    @Override
    public int captures() {
      return split.captures();
    }
  }

  /** One expression of style label, which may stand for a single dot. */
  record Label() implements Segment {
    @Override
    public boolean fits(String path, int start, int end) {
      return end > start && (end - start == 1 || !DotSegments.isDots(path, start, end));
    }
  }

  /** One expression. */
  record Capture() implements Segment {
    static boolean takes(String path, int start, int end) {
      return end > start && !DotSegments.isDots(path, start, end);
    }

    @Override
    public boolean fits(String path, int start, int end) {
      return takes(path, start, end);
    }
  }

  /** One expression for all the rest of the path. */
  record Tail() implements Segment {
    static boolean takes(String path, int start) {
      return start < path.length() && !DotSegments.isIn(path, start);
    }

    @Override
    public boolean fits(String path, int start, int end) {
      return takes(path, start);
    }
  }
}
