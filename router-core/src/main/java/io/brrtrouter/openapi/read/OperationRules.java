package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Position;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of paths and operations beside each other: templates and ids that are the
 * same, parameters that the template does not name (OAS 3.1, 4.8.8 and 4.8.10).
 */
final class OperationRules {
  private final Linked linked;
  private final Problems problems;
  private final ParameterLists parameters;
  private final Map<String, Node> ids = new HashMap<>();
  private final IdentityHashMap<Node, Boolean> seen = new IdentityHashMap<>();
  private final Map<String, Node.Member> operations = new HashMap<>();
  private final Map<String, String> shapes = new HashMap<>();

  OperationRules(Linked linked, Problems problems) {
    this.linked = linked;
    this.problems = problems;
    this.parameters = new ParameterLists(linked, problems);
  }

  void check() {
    Nodes.members(linked.root().get("paths"))
        .forEach((path, member) -> {
          if (!Nodes.isExtension(path)) {
            path(path, member);
          }
        });
  }

  private void path(String path, Node.Member item) {
    boolean servable = Templates.canBePath(path);
    if (servable) {
      template(path, item.key());
    }
    PathItems.operations(linked, item.value())
        .forEach((method, operation) -> {
          if (servable) {
            sameOperation(path, method, item, operation);
          }
          id(operation.value());
        });
    parameters.check(path, item);
  }

  private void template(String path, Position key) {
    String wrong = Templates.wrong(path);
    if (wrong != null) {
      problems.error(key, wrong, null);
    }
    String shape = Templates.shape(path);
    String first = shapes.putIfAbsent(shape, path);
    if (first != null) {
      problems.warning(
          key,
          "this path and '" + first + "' match the same requests",
          "Give their parameters the same names, and write them as one path.");
    }
  }

  private void sameOperation(String path, String method, Node.Member item, Node.Member operation) {
    String shape = method + " " + Templates.shape(path);
    Node.Member first = operations.putIfAbsent(shape, operation);
    if (first != null) {
      Position at = operation.value() == first.value() ? item.key() : operation.key();
      problems.error(
          at,
          method.toUpperCase(Locale.ROOT)
              + " of '"
              + path
              + "' matches the same requests as the operation at "
              + first.key(),
          "Remove one of them.");
    }
  }

  /** A path item that is used at several paths has its ids several times; that is renamed. */
  private void id(Node operation) {
    @Nullable Node id = operation.get("operationId");
    String text = Nodes.text(id);
    if (id == null || text == null || seen.put(operation, true) != null) {
      return;
    }
    Node first = ids.putIfAbsent(text, id);
    if (first != null) {
      problems.error(
          id.position(),
          "the operationId '" + text + "' is used already at " + first.position(),
          "Give each operation an id of its own.");
    }
  }
}
