package io.brrtrouter.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The places of a text that a pass has come to doubts at, and has gone on past them. All else that
 * it read was accepted. Not safe for concurrent use.
 */
final class Doubts {
  /** Of a text with more of them, the whole is looked at. */
  private static final int MOST = 64;

  private @Nullable Place root;
  private int count;

  /** A value that is in doubt, or has parts that are. */
  static final class Place {
    /** Where the value starts. */
    final int from;

    final List<Place> parts = new ArrayList<>(1);

    /** Nothing is known of the value. */
    boolean isWhole;

    /** Which members it has, or how many items, is in doubt as well. */
    boolean isOpen;

    Place(int from) {
      this.from = from;
    }

    /** A part that starts no earlier than those before. */
    private Place part(int start) {
      if (parts.isEmpty() || parts.getLast().from != start) {
        parts.add(new Place(start));
      }
      return parts.getLast();
    }
  }

  int count() {
    return count;
  }

  /** The value of the text, with all that is in doubt of it; null if nothing is. */
  @Nullable Place root() {
    return root;
  }

  /**
   * Notes a value.
   *
   * @param opened where each of the arrays and objects around it starts, from 1
   * @param depth how many these are
   * @param from where the value starts
   * @throws Doubt if it is better to look at the whole text
   */
  void value(int[] opened, int depth, int from) {
    container(opened, depth).part(from).isWhole = true;
  }

  /** Notes that something is missing in, or too much for, the innermost array or object. */
  void shape(int[] opened, int depth) {
    container(opened, depth).isOpen = true;
  }

  private Place container(int[] opened, int depth) {
    if (depth == 0 || ++count > MOST) {
      throw Doubt.SIGNAL;
    }
    if (root == null) {
      root = new Place(opened[1]);
    }
    Place at = root;
    for (int i = 2; i <= depth; i++) {
      at = at.part(opened[i]);
    }
    return at;
  }
}
