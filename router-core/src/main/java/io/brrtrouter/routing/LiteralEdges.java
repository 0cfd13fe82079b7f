package io.brrtrouter.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The nodes that literal texts lead to: a table with open addressing that is asked with a part of
 * the path, so that no string is made of it.
 */
final class LiteralEdges<T> {
  private static final LiteralEdges<?> NONE = new LiteralEdges<>(List.of());

  /** A prime near the golden section of all numbers: spreads texts that differ in a digit. */
  private static final int SPREAD = 0x9E3779B1;

  private final @Nullable TrieNode<T>[] slots;
  private final int shift;

  @SuppressWarnings({"unchecked", "rawtypes"}) // arrays know no type parameters
  private LiteralEdges(List<TrieNode<T>> nodes) {
    int size = Math.max(2, Integer.highestOneBit(nodes.size()) << 2);
    this.slots = new TrieNode[size];
    this.shift = Integer.numberOfLeadingZeros(size) + 1;
    nodes.forEach(this::put);
  }

  @SuppressWarnings("unchecked") // there is no T in it
  static <T> LiteralEdges<T> of(List<TrieNode<T>> nodes) {
    return nodes.isEmpty() ? (LiteralEdges<T>) NONE : new LiteralEdges<>(nodes);
  }

  private void put(TrieNode<T> node) {
    int slot = slot(SegmentScan.hash(SegmentScan.of(node.text(), 0)));
    while (slots[slot] != null) {
      slot = after(slot);
    }
    slots[slot] = node;
  }

  /** The node of the text of this hash code, which stands between the two places of the path. */
  @Nullable TrieNode<T> get(int hash, String path, int start, int end) {
    int slot = slot(hash);
    TrieNode<T> node = slots[slot];
    while (node != null) {
      if (node.text().length() == end - start && path.startsWith(node.text(), start)) {
        return node;
      }
      slot = after(slot);
      node = slots[slot];
    }
    return null;
  }

  private int slot(int hash) {
    return (hash * SPREAD) >>> shift;
  }

  private int after(int slot) {
    return (slot + 1) & (slots.length - 1);
  }
}
