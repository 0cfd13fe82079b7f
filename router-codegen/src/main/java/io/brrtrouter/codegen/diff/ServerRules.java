package io.brrtrouter.codegen.diff;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.OperationObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the API is: its base path and the URLs of its servers, every value of their variables. */
final class ServerRules {
  /** More URLs than this are not spelt out. */
  private static final int MAX_URLS = 256;

  private final OpenApi old;
  private final OpenApi now;
  private final Findings findings;

  ServerRules(OpenApi old, OpenApi now, Findings findings) {
    this.old = old;
    this.now = now;
    this.findings = findings;
  }

  /** Compares where the whole API is. */
  void compare() {
    if (!old.basePath().equals(now.basePath())) {
      findings.add(
          Severity.BREAKING,
          Rule.BASE_PATH,
          Place.now(PathRules.at(now.root(), "servers")),
          "the base path changes from '" + old.basePath() + "/' to '" + now.basePath() + "/'");
    }
    compare(old.root(), now.root());
  }

  /** Compares where an operation is, if it is not where all the others are. */
  void compare(OperationObject before, OperationObject after) {
    Node previous = holder(old, before);
    Node current = holder(now, after);
    if (previous != old.root() || current != now.root()) {
      compare(previous, current);
    }
  }

  /** The nearest that has servers: the operation, its path, or the document. */
  private static Node holder(OpenApi document, OperationObject operation) {
    if (operation.node().get("servers") != null) {
      return operation.node();
    }
    String pointer = operation.pointer();
    Node path = document.at(pointer.substring(0, pointer.lastIndexOf('/')));
    return path != null && path.get("servers") != null ? path : document.root();
  }

  private void compare(Node previous, Node current) {
    Map<String, Node> before = urls(previous);
    Map<String, Node> after = urls(current);
    before.forEach((url, node) -> {
      if (!after.containsKey(url)) {
        findings.add(
            Severity.BREAKING,
            Rule.SERVER_REMOVED,
            Place.old(node),
            "the server " + url + " is removed");
      }
    });
    after.forEach((url, node) -> {
      if (!before.containsKey(url)) {
        findings.add(
            Severity.COMPATIBLE,
            Rule.SERVER_ADDED,
            Place.now(node),
            "the server " + url + " is added");
      }
    });
  }

  /** Without servers it is where its document is (OAS 3.1, 4.8.1). */
  private static Map<String, Node> urls(Node root) {
    Map<String, Node> urls = new LinkedHashMap<>();
    for (Node server : Tree.items(root.get("servers"))) {
      String url = Tree.text(server.get("url"));
      if (url != null) {
        spelt(url, server.get("variables")).forEach(each -> urls.putIfAbsent(normal(each), server));
      }
    }
    if (urls.isEmpty()) {
      urls.put("/", root);
    }
    return urls;
  }

  private static String normal(String url) {
    return url.endsWith("/") && url.length() > 1 ? url.substring(0, url.length() - 1) : url;
  }

  private static List<String> spelt(String url, @Nullable Node variables) {
    List<String> urls = List.of(url);
    for (Map.Entry<String, Node.Member> variable : Tree.members(variables).entrySet()) {
      Node value = variable.getValue().value();
      List<String> each =
          new ArrayList<>(Tree.items(value.get("enum")).stream().map(ServerRules::text).toList());
      Node other = value.get("default");
      if (each.isEmpty() && other != null) {
        each.add(text(other));
      }
      if (!each.isEmpty() && (long) urls.size() * each.size() <= MAX_URLS) {
        String expression = "{" + variable.getKey() + "}";
        urls =
            urls.stream()
                .flatMap(one -> each.stream().map(text -> one.replace(expression, text)))
                .toList();
      }
    }
    return urls;
  }

  private static String text(Node node) {
    String text = Tree.text(node);
    return text == null ? Tree.canonical(node.json()) : text;
  }
}
