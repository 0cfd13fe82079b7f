package io.brrtrouter.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The undeclared names of the objects that are open, to tell when one is there twice. Few are
 * compared one by one; many go to a set that stays fast whatever a client sends.
 */
final class OpenNames {
  private static final int FEW = 12;

  private final byte[] text;

  /** The first and last byte of each name, those of inner objects above those of outer ones. */
  private long[] spans = new long[32];

  private int top;

  /** For each depth, where its object's names start. */
  private final int[] bases;

  private final @Nullable Set<String>[] many;

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of sets
  OpenNames(byte[] text, int maxDepth) {
    this.text = text;
    this.bases = new int[maxDepth + 2];
    this.many = new Set[maxDepth + 2];
  }

  /** An object opens at this depth. */
  void open(int depth) {
    bases[depth] = top;
    many[depth] = null;
  }

  /** The object at this depth closes: how many names it had. */
  int close(int depth) {
    int count = top - bases[depth];
    top = bases[depth];
    return count;
  }

  /** Notes a name without escapes; false if it is there twice. */
  boolean add(int from, int to, int depth) {
    int base = bases[depth];
    boolean isNew =
        many[depth] == null && top - base < FEW
            ? isNew(base, from, to)
            : names(depth).add(name(from, to));
    push((long) from << Integer.SIZE | to);
    return isNew;
  }

  /** Notes a name that had escapes; false if it is there twice. */
  boolean add(String name, int depth) {
    boolean isNew = names(depth).add(name);
    push(0);
    return isNew;
  }

  private void push(long span) {
    if (top == spans.length) {
      spans = Arrays.copyOf(spans, 2 * top);
    }
    spans[top++] = span;
  }

  private boolean isNew(int base, int from, int to) {
    for (int i = base; i < top; i++) {
      if (Arrays.equals(text, from, to, text, (int) (spans[i] >>> Integer.SIZE), (int) spans[i])) {
        return false;
      }
    }
    return true;
  }

  /** The names of the object at this depth as a set; from then on it has all of them. */
  private Set<String> names(int depth) {
    Set<String> names = many[depth];
    if (names == null) {
      names = new HashSet<>();
      for (int i = bases[depth]; i < top; i++) {
        names.add(name((int) (spans[i] >>> Integer.SIZE), (int) spans[i]));
      }
      many[depth] = names;
    }
    return names;
  }

  private String name(int from, int to) {
    return new String(text, from, to - from, StandardCharsets.UTF_8);
  }
}
