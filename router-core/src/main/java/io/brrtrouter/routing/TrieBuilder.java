package io.brrtrouter.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds a trie from its leaves to its root. */
final class TrieBuilder {
  private TrieBuilder() {}

  /** The root above these endpoints, which are in order of precedence. */
  static <T> TrieNode<T> build(List<Endpoint<T>> endpoints) {
    return node("", endpoints, 0);
  }

  /** The node of endpoints that are the same up to this depth. */
  private static <T> TrieNode<T> node(String text, List<Endpoint<T>> endpoints, int depth) {
    Map<Segment, List<Endpoint<T>>> next = new LinkedHashMap<>();
    Endpoint<T> here = null;
    for (Endpoint<T> endpoint : endpoints) {
      if (endpoint.segments().size() == depth) {
        here = endpoint;
      } else {
        Segment segment = endpoint.segments().get(depth);
        next.computeIfAbsent(segment, key -> new ArrayList<>()).add(endpoint);
      }
    }
    List<Endpoint<T>> tails = next.remove(new Segment.Tail());
    List<Endpoint<T>> captures = next.remove(new Segment.Capture());
    return new TrieNode<>(
        text,
        literals(next, depth + 1),
        patterns(next, depth + 1),
        captures == null ? null : node("", captures, depth + 1),
        tails == null ? null : tails.getFirst(),
        here);
  }

  private static <T> LiteralEdges<T> literals(Map<Segment, List<Endpoint<T>>> next, int depth) {
    List<TrieNode<T>> nodes = new ArrayList<>();
    next.forEach((segment, endpoints) -> {
      if (segment instanceof Segment.Literal literal) {
        nodes.add(node(literal.text(), endpoints, depth));
      }
    });
    return LiteralEdges.of(nodes);
  }

  private static <T> List<PatternEdge<T>> patterns(
      Map<Segment, List<Endpoint<T>>> next, int depth) {
    List<PatternEdge<T>> edges = new ArrayList<>();
    next.forEach((segment, endpoints) -> {
      if (!(segment instanceof Segment.Literal)) {
        edges.add(new PatternEdge<>(segment, node("", endpoints, depth)));
      }
    });
    return List.copyOf(edges);
  }
}
