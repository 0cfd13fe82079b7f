package io.brrtrouter.routing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The literal texts that may follow, each with its node: a table with open addressing that is asked
 * with a part of the path, so that no string is made of it.
 */
final class LiteralEdges<T> {
  private final @Nullable String[] texts;
  private final @Nullable TrieNode<T>[] nodes;
  private final int mask;

  @SuppressWarnings({"unchecked", "rawtypes"}) // arrays know no type parameters
  LiteralEdges(Map<String, TrieNode<T>> edges) {
    int size = Integer.highestOneBit(Math.max(1, edges.size())) << 2;
    this.texts = new String[size];
    this.nodes = new TrieNode[size];
    this.mask = size - 1;
    edges.forEach(this::put);
  }

  private void put(String text, TrieNode<T> node) {
    int slot = hash(text, 0, text.length()) & mask;
    while (texts[slot] != null) {
      slot = slot + 1 & mask;
    }
    texts[slot] = text;
    nodes[slot] = node;
  }

  @Nullable TrieNode<T> get(String path, int start, int end) {
    int slot = hash(path, start, end) & mask;
    String text = texts[slot];
    while (text != null) {
      if (text.length() == end - start && path.startsWith(text, start)) {
        return nodes[slot];
      }
      slot = slot + 1 & mask;
      text = texts[slot];
    }
    return null;
  }

  private static int hash(String path, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + path.charAt(i);
    }
    return hash ^ hash >>> 16;
  }
}
