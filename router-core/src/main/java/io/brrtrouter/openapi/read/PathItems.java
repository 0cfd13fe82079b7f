package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import java.util.LinkedHashMap;
import java.util.Map;

/** Path items, whose references are unlike others: members beside them count too. */
final class PathItems {
  private static final int MAX_HOPS = 100;

  private PathItems() {}

  /** The operations of a path item by method, those of what it refers to included. */
  static Map<String, Node.Member> operations(Linked linked, Node item) {
    Map<String, Node.Member> operations = new LinkedHashMap<>();
    members(linked, item)
        .forEach((name, member) -> {
          if (OperationModel.METHODS.contains(name)) {
            operations.put(name, member);
          }
        });
    return operations;
  }

  /** Its members and those of what it refers to; where both have one, its own counts. */
  static Map<String, Node.Member> members(Linked linked, Node item) {
    Map<String, Node.Member> members = new LinkedHashMap<>();
    Node at = item;
    for (int hops = 0; hops < MAX_HOPS; hops++) {
      Nodes.members(at).forEach(members::putIfAbsent);
      Target target = linked.target(at);
      if (target == null) {
        break;
      }
      at = target.node();
    }
    members.remove("$ref");
    return members;
  }
}
