package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The path that a document's first server puts before all others (OAS 3.1, 4.8.5). */
final class ServerPaths {
  private ServerPaths() {}

  /**
   * The path of the first server, without its trailing slash, empty without a server. Of these
   * holders, the last one that has servers counts.
   */
  static String basePath(Node... holders) {
    for (int i = holders.length - 1; i >= 0; i--) {
      List<Node> servers = Nodes.items(holders[i].get("servers"));
      String url = servers.isEmpty() ? null : Nodes.text(servers.getFirst(), "url");
      if (url != null) {
        return path(substituted(url, servers.getFirst()));
      }
    }
    return "";
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
    StringBuilder path = new StringBuilder();
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : withoutAuthority(cut(cut(url.strip(), '#'), '?')).split("/")) {
      if (segment.equals("..")) {
        segments.pollLast(); // a relative URL starts at the root: nobody knows a better place
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    segments.forEach(segment -> path.append('/').append(segment));
    return path.toString();
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
