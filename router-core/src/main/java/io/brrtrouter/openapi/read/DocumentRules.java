package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Position;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is to be said of a document as a whole, its servers, tags and responses. */
final class DocumentRules {
  private final Linked linked;
  private final Problems problems;

  DocumentRules(Linked linked, Problems problems) {
    this.linked = linked;
    this.problems = problems;
  }

  void root(Node.Mapping root, Position at) {
    if (linked.is31()
        && root.get("paths") == null
        && root.get("components") == null
        && root.get("webhooks") == null) {
      problems.error(
          at, "an OpenAPI document must have 'paths', 'components' or 'webhooks'", "Add 'paths'.");
    }
    Map<String, Position> names = new HashMap<>();
    for (Node tag : Nodes.items(root.get("tags"))) {
      String name = Nodes.text(tag, "name");
      Position first = name == null ? null : names.putIfAbsent(name, tag.position());
      if (first != null) {
        problems.error(
            tag.position(),
            "the tag '" + name + "' is declared twice, first at " + first,
            "Remove one of them.");
      }
    }
  }

  void info(Node.Mapping info, Position at) {
    text(info.get("version"));
  }

  void license(Node.Mapping license, Position at) {
    Rules.exclusive(problems, license, "url", "identifier");
  }

  void server(Node.Mapping server, Position at) {
    Node url = server.get("url");
    String text = Nodes.text(url);
    if (url == null || text == null) {
      return;
    }
    if (!Fit.isUrl(text.replace("{", "").replace("}", ""))) {
      problems.error(url.position(), "'url' must be a URL, but it is '" + text + "'", null);
    }
    for (String name : Templates.names(text)) {
      if (Nodes.members(server.get("variables")).get(name) == null) {
        problems.warning(
            url.position(),
            "the server's URL has no variable '" + name + "'",
            "Declare it under 'variables'.");
      }
    }
  }

  void serverVariable(Node.Mapping variable, Position at) {
    List<Node> values = Nodes.items(variable.get("enum"));
    Node chosen = variable.get("default");
    text(chosen);
    values.forEach(this::text);
    if (chosen == null
        || variable.get("enum") == null
        || values.stream().anyMatch(value -> value.json().equals(chosen.json()))) {
      return;
    }
    String message = "'default' is not one of the values under 'enum'";
    if (linked.is31()) {
      problems.error(chosen.position(), message, "Add it there, or choose one of them.");
    } else {
      problems.warning(chosen.position(), message, "Add it there, or choose one of them.");
    }
  }

  /** YAML makes a number of a port or a version; everybody means the string. */
  private void text(@Nullable Node value) {
    if (value instanceof Node.Scalar scalar
        && !scalar.json().isString()
        && !scalar.json().isNull()) {
      problems.warning(value.position(), "this must be a string", "Put it in quotes.");
      linked.mend(
          value,
          new Node.Scalar(
              value.position(), JsonNodeFactory.instance.stringNode(scalar.json().asString())));
    }
  }

  void link(Node.Mapping link, Position at) {
    Rules.exclusive(problems, link, "operationRef", "operationId");
    Node id = link.get("operationId");
    if (id != null && Nodes.text(id) != null) {
      linked.linkOperation(id);
    }
  }

  void responses(Node.Mapping responses, Position at) {
    if (responses.members().keySet().stream().allMatch(Nodes::isExtension)) {
      problems.error(at, "there must be at least one response", "Add one for success.");
    }
  }
}
