package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Position;
import java.util.List;
import java.util.Map;

/** What is to be said of parameters and headers (OAS 3.1, 4.8.12 and 4.8.21). */
final class ParameterRules {
  private static final Map<String, List<String>> STYLES =
      Map.of(
          "path", List.of("simple", "label", "matrix"),
          "query", List.of("form", "spaceDelimited", "pipeDelimited", "deepObject"),
          "header", List.of("simple"),
          "cookie", List.of("form"));

  private final Linked linked;
  private final Problems problems;

  ParameterRules(Linked linked, Problems problems) {
    this.linked = linked;
    this.problems = problems;
  }

  void parameter(Node.Mapping parameter, Position at) {
    String in = Nodes.text(parameter, "in");
    if ("path".equals(in)) {
      required(parameter, at);
    }
    if (in != null) {
      style(parameter, in);
    }
    value(parameter, at);
  }

  private void required(Node.Mapping parameter, Position at) {
    Node required = parameter.get("required");
    if (required == null) {
      problems.error(at, "a path parameter must have 'required: true'", "Add 'required: true'.");
    } else if (!Nodes.isTrue(parameter, "required")) {
      problems.warning(
          required.position(), "a path parameter is always required", "Write 'required: true'.");
    }
  }

  private void style(Node.Mapping parameter, String in) {
    Node style = parameter.get("style");
    String name = Nodes.text(style);
    List<String> allowed = STYLES.get(in);
    boolean misplaced =
        name != null
            && allowed != null
            && ParameterModel.STYLES.containsKey(name)
            && !allowed.contains(name);
    if (style != null && misplaced) {
      problems.warning(
          style.position(),
          "a " + in + " parameter cannot have the style '" + name + "'; it is ignored",
          "Use " + String.join(" or ", allowed) + ".");
      linked.leaveOut(style);
    }
  }

  void header(Node.Mapping header, Position at) {
    value(header, at);
  }

  private void value(Node.Mapping holder, Position at) {
    examples(holder);
    Rules.exclusive(problems, holder, "schema", "content");
    Node.Member content = holder.members().get("content");
    if (holder.get("schema") == null && content == null) {
      problems.error(at, "there must be a 'schema' or 'content'", "Add 'schema'.");
    }
    if (content != null
        && content.value() instanceof Node.Mapping types
        && types.members().size() != 1) {
      problems.error(content.key(), "'content' must have exactly one media type here", null);
    }
  }

  void mediaType(Node.Mapping mediaType, Position at) {
    examples(mediaType);
  }

  private void examples(Node.Mapping holder) {
    Rules.exclusive(problems, holder, "example", "examples");
  }
}
