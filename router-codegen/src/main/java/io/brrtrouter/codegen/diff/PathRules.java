package io.brrtrouter.codegen.diff;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.OperationObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Which operations there are. Whatever variables of a path are called, it is the same path. */
final class PathRules {
  private static final Pattern VARIABLE = Pattern.compile("\\{[^{}]*}");

  private final OpenApi old;
  private final OpenApi now;
  private final Findings findings;
  private final OperationRules operations;

  PathRules(OpenApi old, OpenApi now, Findings findings, OperationRules operations) {
    this.old = old;
    this.now = now;
    this.findings = findings;
    this.operations = operations;
  }

  void compare() {
    Map<String, OperationObject> before = byShape(old);
    Map<String, OperationObject> after = byShape(now);
    before.forEach((shape, operation) -> {
      OperationObject other = after.get(shape);
      if (other == null) {
        removed(operation);
      } else {
        operations.compare(operation, other);
      }
    });
    after.forEach((shape, operation) -> {
      if (!before.containsKey(shape)) {
        findings.add(
            Severity.COMPATIBLE,
            Rule.OPERATION_ADDED,
            Place.now(operation.node()),
            name(operation),
            "the operation is added");
      }
    });
  }

  private void removed(OperationObject operation) {
    String moved =
        now.operations().stream()
            .filter(other ->
                operation.idIsDeclared()
                    && other.idIsDeclared()
                    && other.id().equals(operation.id()))
            .findFirst()
            .map(other -> ": '" + operation.id() + "' is " + name(other) + " now")
            .orElse("");
    boolean isAnnounced = operation.deprecated();
    findings.add(
        Severity.BREAKING,
        Rule.OPERATION_REMOVED,
        Place.old(operation.node()),
        name(operation),
        (isAnnounced ? "the deprecated operation is removed" : "the operation is removed") + moved);
  }

  /** The operations by method and path, variables without their names. */
  static Map<String, OperationObject> byShape(OpenApi document) {
    Map<String, OperationObject> operations = new LinkedHashMap<>();
    for (OperationObject operation : document.operations()) {
      operations.putIfAbsent(shape(operation), operation);
    }
    return operations;
  }

  static String shape(OperationObject operation) {
    return operation.method() + " " + VARIABLE.matcher(operation.path()).replaceAll("{}");
  }

  /** What an operation is called in messages, {@code GET /pets}. */
  static String name(OperationObject operation) {
    return operation.method() + " " + operation.path();
  }

  /** Where a member stands, or else what should have it. */
  static Node at(Node node, String member) {
    Node value = node.get(member);
    return value == null ? node : value;
  }
}
