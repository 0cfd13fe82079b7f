package io.brrtrouter.codegen.diff;

import io.brrtrouter.json.Pointers;
import io.brrtrouter.openapi.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Finds out where nodes stand in their document. */
final class NodePointers {
  private record Step(Node node, String pointer) {}

  private NodePointers() {}

  /** Gives every node of this map that is in the tree its JSON pointer. */
  static void fill(Node root, Map<Node, String> wanted) {
    if (wanted.isEmpty()) {
      return;
    }
    Deque<Step> open = new ArrayDeque<>();
    open.push(new Step(root, ""));
    while (!open.isEmpty()) {
      Step step = open.pop();
      wanted.computeIfPresent(step.node, (node, known) -> known.isEmpty() ? step.pointer : known);
      switch (step.node) {
        case Node.Mapping mapping ->
            mapping
                .members()
                .forEach((name, member) ->
                    open.push(
                        new Step(member.value(), step.pointer + "/" + Pointers.escape(name))));
        case Node.Sequence sequence -> {
          List<Node> items = sequence.items();
          for (int i = 0; i < items.size(); i++) {
            open.push(new Step(items.get(i), step.pointer + "/" + i));
          }
        }
        case Node.Scalar scalar -> {}
      }
    }
  }
}
