package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Diagnostic;
import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is to be said of paths and operations beside each other: templates and ids that are the
 * same, parameters that the template does not name (OAS 3.1, 4.8.8 and 4.8.10).
 */
final class OperationRules {
  private final Linked linked;
  private final Problems problems;
  private final ParameterLists parameters;
  private final Expansion expansion;
  private final Map<String, Node> ids = new HashMap<>();
  private final Map<String, Node.Member> operations = new HashMap<>();
  private final Map<String, String> shapes = new HashMap<>();

  OperationRules(Linked linked, Problems problems) {
    this.linked = linked;
    this.problems = problems;
    this.parameters = new ParameterLists(linked, problems);
    this.expansion = new Expansion(problems);
  }

  void check() {
    expansion.others(linked);
    paths();
    for (Node id : linked.linkedOperations()) {
      String text = String.valueOf(Nodes.text(id));
      if (!ids.containsKey(text)) {
        problems.warning(
            id.position(),
            "no operation has the operationId '" + text + "'",
            problems.suggestion(text, ids.keySet()));
      }
    }
  }

  private void paths() {
    Nodes.members(linked.root().get("paths"))
        .forEach((path, member) -> {
          if (!Nodes.isExtension(path)) {
            path(path, member);
          }
        });
  }

  private void path(String path, Node.Member item) {
    Target shared = linked.target(item.value());
    if (shared != null && !expansion.use(shared.node(), item.key())) {
      return;
    }
    String unservable = Templates.unservable(path);
    boolean isPath = Templates.canBePath(path);
    if (isPath) {
      template(path, item.key());
    }
    PathItems.operations(linked, item.value())
        .forEach((method, operation) -> {
          if (unservable != null) {
            degrade(operation, unservable);
          }
          unreadable(operation.value());
          if (isPath) {
            sameOperation(path, method, item, operation);
          }
          id(operation);
          expansion.use(weight(operation.value()), operation.key());
        });
    parameters.check(path, item);
  }

  /** Content that nobody can read, here or in components, degrades who uses it. */
  private void unreadable(Node operation) {
    List<Node> bodies = new ArrayList<>();
    Nodes.members(operation.get("responses")).values().forEach(one -> bodies.add(one.value()));
    Node request = operation.get("requestBody");
    if (request != null) {
      bodies.add(request);
    }
    for (Node body : bodies) {
      Diagnostic reason = linked.unreadable(linked.follow(body));
      if (reason != null) {
        linked.degrade(operation, reason);
      }
    }
  }

  private void degrade(Node.Member operation, String reason) {
    String remedy = "Describe a query by parameters, and name each part of a path once.";
    problems.warning(operation.key(), reason, remedy);
    linked.degrade(
        operation.value(),
        new Diagnostic(Diagnostic.Severity.WARNING, operation.key(), reason, remedy));
  }

  private void template(String path, Position key) {
    String wrong = Templates.wrong(path);
    if (wrong != null) {
      problems.error(key, wrong, "Write each parameter as '{name}'.");
    }
    String first = shapes.putIfAbsent(Templates.shape(path), path);
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
      Position at = operation.key().equals(first.key()) ? item.key() : operation.key();
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

  /** A path item that is used at several paths has its ids several times. */
  private void id(Node.Member operation) {
    Node id = operation.value().get("operationId");
    String text = Nodes.text(id);
    if (id == null || text == null) {
      return;
    }
    Node first = ids.putIfAbsent(text, id);
    if (first == null) {
      return;
    }
    if (first.position().equals(id.position())) {
      problems.warning(
          id.position(),
          "the operationId '"
              + text
              + "' belongs to several paths; but for the first it gets a number",
          "Write the path item out for each of them.");
    } else {
      problems.error(
          id.position(),
          "the operationId '" + text + "' is used already at " + first.position(),
          "Give each operation an id of its own.");
    }
  }

  /** What the model of an operation holds of parts that it shares with others. */
  private long weight(Node operation) {
    long weight = 1L + Nodes.items(operation.get("parameters")).size();
    for (Node.Member response : Nodes.members(operation.get("responses")).values()) {
      Node shared = linked.follow(response.value());
      weight += 1 + Nodes.members(shared.get("headers")).size();
      weight += Nodes.members(shared.get("content")).size();
    }
    Node body = linked.child(operation, "requestBody");
    return weight + (body == null ? 0 : Nodes.members(body.get("content")).size());
  }
}
