package io.brrtrouter.codegen.adapt;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.OperationObject;
import io.brrtrouter.openapi.Outbound;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Cuts a document down to some of its operations and to what they lead to. */
final class SelectedDocument {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final Map<String, Set<String>> routes = new LinkedHashMap<>();
  private final Set<String> webhooks = new HashSet<>();
  private final Set<String> tags = new HashSet<>();
  private Reach reach = Reach.nothing();

  private SelectedDocument(List<OperationObject> operations, List<Outbound> outbound) {
    for (OperationObject operation : operations) {
      tags.addAll(operation.tags());
      routes
          .computeIfAbsent(operation.path(), path -> new HashSet<>())
          .add(operation.method().toLowerCase(Locale.ROOT));
    }
    for (Outbound each : outbound) {
      tags.addAll(each.operation().tags());
      if (each.cause() == null) {
        webhooks.add(each.name());
      }
    }
  }

  /** The document with these operations, and these messages that it sends. */
  static OpenApi of(OpenApi whole, List<OperationObject> operations, List<Outbound> outbound) {
    SelectedDocument selected = new SelectedDocument(operations, outbound);
    Node root = selected.root(whole);
    return new OpenApi(
        whole.version(),
        whole.title(),
        whole.apiVersion(),
        root,
        root.json(),
        whole.basePath(),
        whole.tags(),
        operations,
        outbound,
        selected.components(whole.schemas(), "schemas"),
        selected.components(whole.securitySchemes(), "securitySchemes"),
        whole.files());
  }

  private Node root(OpenApi whole) {
    Node cut =
        filter(
            whole.root(),
            (name, value) ->
                switch (name) {
                  case "paths" -> filter(value, this::path);
                  case "webhooks", "x-webhooks" ->
                      filter(value, (key, hook) -> webhook(key) ? hook : null);
                  case "tags" -> tags(value);
                  default -> value;
                });
    reach = Reach.of(cut, whole);
    return filter(
        cut,
        (name, value) ->
            switch (name) {
              case "components" ->
                  filter(value, (section, all) -> filter(all, (key, c) -> kept(section, key, c)));
              case "paths" -> paths(value, whole.root());
              default -> value;
            });
  }

  /** A path of which a schema is used elsewhere stays in the document, though nobody serves it. */
  private Node paths(Node cut, Node whole) {
    Node all = whole.get("paths");
    return all == null || reach.paths().isEmpty()
        ? cut
        : filter(all, (path, item) -> reach.paths().contains(path) ? item : cut.get(path));
  }

  private @Nullable Node path(String path, Node item) {
    Set<String> methods = routes.get(path);
    if (methods == null) {
      return path.startsWith("x-") ? item : null;
    }
    return filter(
        item, (name, value) -> METHODS.contains(name) && !methods.contains(name) ? null : value);
  }

  private boolean webhook(String name) {
    return webhooks.contains(name) || name.startsWith("x-");
  }

  private Node tags(Node all) {
    return all instanceof Node.Sequence sequence
        ? new Node.Sequence(
            all.position(), sequence.items().stream().filter(this::isUsedTag).toList())
        : all;
  }

  private boolean isUsedTag(Node tag) {
    return tag.get("name") instanceof Node.Scalar name && tags.contains(name.json().asString(""));
  }

  private @Nullable Node kept(String section, String name, Node component) {
    return section.startsWith("x-") || reach.has(section, name) ? component : null;
  }

  private <T> Map<String, T> components(Map<String, T> all, String section) {
    Map<String, T> kept = new LinkedHashMap<>();
    all.forEach((name, value) -> {
      if (reach.has(section, name)) {
        kept.put(name, value);
      }
    });
    return Collections.unmodifiableMap(kept);
  }

  /** A mapping without the members that come to nothing; every other value as it is. */
  private static Node filter(Node node, BiFunction<String, Node, @Nullable Node> keep) {
    if (!(node instanceof Node.Mapping mapping)) {
      return node;
    }
    Map<String, Node.Member> members = new LinkedHashMap<>();
    mapping
        .members()
        .forEach((name, member) -> {
          Node kept = keep.apply(name, member.value());
          if (kept != null) {
            members.put(name, new Node.Member(member.key(), kept));
          }
        });
    return new Node.Mapping(node.position(), Collections.unmodifiableMap(members));
  }
}
