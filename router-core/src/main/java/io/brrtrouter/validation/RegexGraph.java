package io.brrtrouter.validation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression as a graph (Thompson's construction): what may come next from each node.
 * Built from the end to the start.
 */
final class RegexGraph {
  /** The node that says the expression was found. */
  static final int FOUND = 0;

  /** Repetitions are written out; longer ones are not worth it. */
  private static final int MOST_NODES = 2000;

  private enum Kind {
    FOUND,
    ONE,
    EITHER,
    START,
    END
  }

  private record Node(Kind kind, @Nullable CodePoints set, int next, int other) {}

  private final List<Node> nodes = new ArrayList<>();
  private final int first;

  private RegexGraph(Regex regex) {
    add(Kind.FOUND, null, FOUND, FOUND);
    first = build(regex, FOUND);
  }

  /** The graph; null if it gets too large. */
  static @Nullable RegexGraph of(Regex regex) {
    try {
      return new RegexGraph(regex);
    } catch (NoTableException e) {
      return null;
    }
  }

  /** Where texts start. */
  int first() {
    return first;
  }

  int size() {
    return nodes.size();
  }

  /** The characters that lead on from here; null if none do. */
  @Nullable CodePoints set(int node) {
    return nodes.get(node).set;
  }

  /** Where such a character leads. */
  int next(int node) {
    return nodes.get(node).next;
  }

  /** Adds all places that are reached from here without a character. */
  void reach(int node, boolean atStart, boolean atEnd, BitSet reached, BitSet passed) {
    if (passed.get(node)) {
      return;
    }
    passed.set(node);
    Node from = nodes.get(node);
    switch (from.kind) {
      case FOUND, ONE -> reached.set(node);
      case EITHER -> {
        reach(from.next, atStart, atEnd, reached, passed);
        reach(from.other, atStart, atEnd, reached, passed);
      }
      case START -> {
        if (atStart) {
          reach(from.next, true, atEnd, reached, passed);
        }
      }
      case END -> {
        reached.set(node);
        if (atEnd) {
          reach(from.next, atStart, true, reached, passed);
        }
      }
    }
  }

  private int build(Regex regex, int next) {
    return switch (regex) {
      case Regex.One one -> add(Kind.ONE, one.set(), next, next);
      case Regex.Start start -> add(Kind.START, null, next, next);
      case Regex.End end -> add(Kind.END, null, next, next);
      case Regex.Sequence sequence -> {
        int node = next;
        for (Regex part : sequence.parts().reversed()) {
          node = build(part, node);
        }
        yield node;
      }
      case Regex.Choice choice -> {
        int node = build(choice.options().getLast(), next);
        for (Regex option : choice.options().reversed().subList(1, choice.options().size())) {
          node = add(Kind.EITHER, null, build(option, next), node);
        }
        yield node;
      }
      case Regex.Repeat repeat -> repeat(repeat, next);
    };
  }

  private int repeat(Regex.Repeat repeat, int next) {
    int node = next;
    if (Math.max(repeat.least(), repeat.most()) > MOST_NODES) {
      throw new NoTableException("too large");
    }
    if (repeat.most() < 0) {
      int loop = add(Kind.EITHER, null, next, next);
      int inside = build(repeat.part(), loop);
      nodes.set(loop, new Node(Kind.EITHER, null, inside, next));
      node = loop;
    }
    for (int i = repeat.least(); i < repeat.most(); i++) {
      node = add(Kind.EITHER, null, build(repeat.part(), node), next);
    }
    for (int i = 0; i < repeat.least(); i++) {
      node = build(repeat.part(), node);
    }
    return node;
  }

  private int add(Kind kind, @Nullable CodePoints set, int next, int other) {
    if (nodes.size() == MOST_NODES) {
      throw new NoTableException("too large");
    }
    nodes.add(new Node(kind, set, next, other));
    return nodes.size() - 1;
  }
}
