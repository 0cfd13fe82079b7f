package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Position;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Bounds what a document grows to when parts that are written once are used many times: a small
 * file can otherwise describe more than a machine can hold.
 */
final class Expansion {
  /** Values that shared parts may come to in all. */
  static final int MAX_VALUES = 2_000_000;

  private final Problems problems;
  private final IdentityHashMap<Node, Long> sizes = new IdentityHashMap<>();
  private long total;

  Expansion(Problems problems) {
    this.problems = problems;
  }

  /** This part is used once more, here; false if that is too often. */
  boolean use(Node part, Position at) {
    return use(size(part), at);
  }

  /** So many values are used once more, here; false if that is too often. */
  boolean use(long values, Position at) {
    boolean fitted = total <= MAX_VALUES;
    total += values;
    if (fitted && total > MAX_VALUES) {
      problems.error(
          at, "shared parts come to more than " + MAX_VALUES + " values", "Use smaller parts.");
    }
    return total <= MAX_VALUES;
  }

  /** What comes from other files. */
  void others(Linked linked) {
    Set<String> seen = new HashSet<>();
    for (Node holder : linked.holders()) {
      Target target = linked.target(holder);
      if (target != null && !linked.isOwn(target) && seen.add(target.key())) {
        use(target.node(), linked.entry().start());
      }
    }
  }

  private long size(Node node) {
    if (node instanceof Node.Scalar) {
      return 1;
    }
    Long known = sizes.get(node);
    if (known == null) {
      long size = 1;
      for (Node item : Nodes.items(node)) {
        size += size(item);
      }
      for (Node.Member member : Nodes.members(node).values()) {
        size += size(member.value());
      }
      known = size;
      sizes.put(node, known);
    }
    return known;
  }
}
