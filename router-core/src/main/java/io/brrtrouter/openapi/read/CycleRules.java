package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;

/** Finds references, and schemas, that lead back to themselves without ever saying anything. */
final class CycleRules {
  private static final int MAX_CHAIN = 50;

  private final Linked linked;
  private final Problems problems;

  CycleRules(Linked linked, Problems problems) {
    this.linked = linked;
    this.problems = problems;
  }

  void check() {
    references();
    if (!problems.anyError()) {
      chains();
    }
    schemas(List.of("allOf"));
    schemas(List.of("oneOf", "anyOf"));
  }

  /** Each node has one reference at most, so a walk that comes back to itself is the cycle. */
  private void references() {
    IdentityHashMap<Node, Integer> walks = new IdentityHashMap<>();
    int walk = 0;
    for (Node start : linked.holders()) {
      walk++;
      Node at = start;
      while (walks.putIfAbsent(at, walk) == null) {
        Target target = linked.target(at);
        if (target == null) {
          break;
        }
        at = target.node();
      }
      if (walks.get(at) == walk && linked.target(at) != null) {
        report(at);
      }
    }
  }

  /** Followers of references give up after some; nobody writes as many. */
  private void chains() {
    for (Node start : linked.holders()) {
      Target target = linked.target(start);
      for (int others = 0; target != null && others <= MAX_CHAIN; others++) {
        target = linked.target(target.node());
      }
      if (target != null) {
        problems.error(
            start.position(),
            "the reference '"
                + Nodes.ref(start)
                + "' leads over more than "
                + MAX_CHAIN
                + " others",
            "Refer to the last one.");
      }
    }
  }

  @SuppressWarnings("ReferenceEquality") // Equal nodes stand at different places.
  private void report(Node inCycle) {
    Node first = inCycle;
    Target next = linked.target(inCycle);
    while (next != null && next.node() != inCycle) {
      first = next.node().position().compareTo(first.position()) < 0 ? next.node() : first;
      next = linked.target(next.node());
    }
    problems.error(
        first.position(),
        "the reference '" + Nodes.ref(first) + "' leads back to itself",
        "Let one of the references lead to an object.");
  }

  /** Depth first over the parts that apply to the same value, with a stack of its own. */
  private void schemas(List<String> keywords) {
    IdentityHashMap<Node, Boolean> open = new IdentityHashMap<>();
    for (Node start : linked.schemas()) {
      Deque<Step> path = new ArrayDeque<>();
      enter(start, keywords, open, path);
      while (!path.isEmpty()) {
        Step step = path.peek();
        if (!step.parts().hasNext()) {
          open.put(path.pop().schema(), false);
          continue;
        }
        Node part = step.parts().next();
        if (Boolean.TRUE.equals(open.get(part))) {
          problems.error(
              step.schema().position(),
              "this schema contains itself through '" + String.join("' or '", keywords) + "'",
              "Move what is recursive into a property.");
        } else {
          enter(part, keywords, open, path);
        }
      }
    }
  }

  private record Step(Node schema, Iterator<Node> parts) {}

  private void enter(
      Node schema, List<String> keywords, IdentityHashMap<Node, Boolean> open, Deque<Step> path) {
    if (open.putIfAbsent(schema, true) == null) {
      List<Node> parts = new ArrayList<>();
      for (String keyword : keywords) {
        Nodes.items(schema.get(keyword)).forEach(part -> parts.add(linked.follow(part)));
      }
      path.push(new Step(schema, parts.iterator()));
    }
  }
}
