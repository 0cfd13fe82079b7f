package io.brrtrouter.json;

/** Where a tree's memory is accounted for: it may come to thirty times its text. */
@FunctionalInterface
public interface TreeRoom {

  /** As much as there is. */
  TreeRoom UNLIMITED = bytes -> {};

  /**
   * A tree comes to about this many bytes more. Throws what ends the reading where there is no room
   * for them. A negative number gives back what was taken for a tree that is dropped.
   */
  void take(int bytes);
}
