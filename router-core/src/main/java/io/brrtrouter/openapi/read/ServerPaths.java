package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import java.util.List;

/** The path that a document's first server puts before all others (OAS 3.1, 4.8.5). */
final class ServerPaths {
  private ServerPaths() {}

  /** The path without its trailing slash, empty without a server. */
  static String basePath(Node root) {
    List<Node> servers = Nodes.items(root.get("servers"));
    String url = servers.isEmpty() ? null : Nodes.text(servers.getFirst(), "url");
    return url == null ? "" : path(substituted(url, servers.getFirst()));
  }

  private static String substituted(String url, Node server) {
    String result = url;
    for (var variable : Nodes.members(server.get("variables")).entrySet()) {
      String value = Nodes.text(variable.getValue().value(), "default");
      if (value != null) {
        result = result.replace("{" + variable.getKey() + "}", value);
      }
    }
    return result;
  }

  static String path(String url) {
    String path = withoutAuthority(cut(cut(url.strip(), '#'), '?'));
    while (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    return path.isEmpty() || path.startsWith("/") ? path : "/" + path;
  }

  private static String withoutAuthority(String url) {
    int scheme = url.indexOf("://");
    int authority = scheme >= 0 ? scheme + 3 : url.startsWith("//") ? 2 : -1;
    if (authority < 0 && !looksLikeHost(url)) {
      return url;
    }
    int slash = url.indexOf('/', Math.max(authority, 0));
    return slash < 0 ? "" : url.substring(slash);
  }

  /** Documents write {@code localhost:8080/api} although it lacks its scheme. */
  private static boolean looksLikeHost(String url) {
    int slash = url.indexOf('/');
    String first = slash < 0 ? url : url.substring(0, slash);
    return first.indexOf(':') >= 0 || first.startsWith("www.") || first.equals("localhost");
  }

  private static String cut(String text, char at) {
    int index = text.indexOf(at);
    return index < 0 ? text : text.substring(0, index);
  }
}
