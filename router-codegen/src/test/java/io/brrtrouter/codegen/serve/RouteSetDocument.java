package io.brrtrouter.codegen.serve;

import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.read.DocumentReader;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Documents made of routes: an operation each, whose path parameters are strings. */
final class RouteSetDocument {
  private static final Pattern EXPRESSION = Pattern.compile("\\{([^{}]*)\\}");

  private RouteSetDocument() {}

  /** The document of these routes, {@code GET /path} each; null where OAS 3.1 does not allow it. */
  static OpenApi of(JsonNode routes) {
    ObjectNode root = JsonNodeFactory.instance.objectNode().put("openapi", "3.1.0");
    root.putObject("info").put("title", "Routes").put("version", "1");
    ObjectNode paths = root.putObject("paths");
    for (JsonNode route : routes) {
      String[] words = route.asString().split(" ", 2);
      ObjectNode item = paths.withObjectProperty(words[1]);
      addOperation(item.putObject(words[0].toLowerCase(Locale.ROOT)), words[1]);
    }
    return new DocumentReader(Set.of()).read("routes.json", root.toString()).document();
  }

  private static void addOperation(ObjectNode operation, String path) {
    Matcher expression = EXPRESSION.matcher(path);
    while (expression.find()) {
      operation
          .withArrayProperty("parameters")
          .addObject()
          .put("name", expression.group(1))
          .put("in", "path")
          .put("required", true)
          .putObject("schema")
          .put("type", "string");
    }
    operation.putObject("responses").putObject("204").put("description", "routed");
  }
}
