package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Position;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parameters beside each other, and beside the template of their path. */
final class ParameterLists {
  private final Linked linked;
  private final Problems problems;

  ParameterLists(Linked linked, Problems problems) {
    this.linked = linked;
    this.problems = problems;
  }

  void check(String path, Node.Member item) {
    Map<String, Node.Member> members = PathItems.members(linked, item.value());
    Node.Member shared = members.get("parameters");
    Map<String, Position> common = pathParameters(path, shared == null ? null : shared.value());
    unused(path, common);
    PathItems.operations(linked, item.value())
        .forEach((method, operation) -> {
          Map<String, Position> own = pathParameters(path, operation.value().get("parameters"));
          unused(path, own);
          missing(path, method, operation.key(), common.keySet(), own.keySet());
        });
  }

  private void unused(String path, Map<String, Position> parameters) {
    Set<String> names = Set.copyOf(Templates.names(path));
    parameters.forEach((name, at) -> {
      if (!names.contains(name)) {
        problems.warning(
            at,
            "the path '" + path + "' has no '{" + name + "}'; the parameter is ignored",
            "Add it to the path, or remove the parameter.");
      }
    });
  }

  private void missing(
      String path, String method, Position at, Set<String> common, Set<String> own) {
    for (String name : Templates.names(path)) {
      boolean declared = own.contains(name) || common.contains(name);
      if (!declared && Templates.canBePath(path)) {
        problems.error(
            at,
            method.toUpperCase(Locale.ROOT) + " of '" + path + "' has no parameter '" + name + "'",
            "Add a parameter of this name with 'in: path'.");
      }
    }
  }

  /** Where each path parameter of a list is; says which parameters are there twice. */
  private Map<String, Position> pathParameters(String path, @Nullable Node list) {
    Map<String, Position> found = new LinkedHashMap<>();
    Map<String, Position> all = new HashMap<>();
    for (Node written : Nodes.items(list)) {
      Node parameter = linked.follow(written);
      String name = Nodes.text(parameter, "name");
      String in = Nodes.text(parameter, "in");
      if (name == null || in == null) {
        continue;
      }
      String same = in.equals("header") ? name.toLowerCase(Locale.ROOT) : name;
      Position first = all.putIfAbsent(in + " " + same, written.position());
      if (first != null) {
        problems.error(
            written.position(),
            "the " + in + " parameter '" + name + "' is given already at " + first,
            "Remove one of them.");
      } else if (in.equals("path")) {
        found.put(name, written.position());
        tail(path, name, parameter);
      }
    }
    return found;
  }

  /** What takes the rest of a path has to come last, and to be a segment of its own. */
  private void tail(String path, String name, Node parameter) {
    Node tail = parameter.get("x-brrtrouter-tail");
    if (tail != null && Nodes.isTrue(parameter, "x-brrtrouter-tail")) {
      if (Templates.names(path).contains(name) && !path.endsWith("/{" + name + "}")) {
        problems.error(
            tail.position(),
            "'{" + name + "}' takes the rest of the path, but '" + path + "' does not end with it",
            "Make it the last segment.");
      }
    }
  }
}
