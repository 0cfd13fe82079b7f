package io.brrtrouter.codegen.serve;

import io.brrtrouter.json.FileNode;
import java.io.IOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BinaryNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Trees with the content of their files, which is base64 in JSON. */
final class Echoes {
  private Echoes() {}

  /** The tree of a form, its files read. */
  static JsonNode withContent(JsonNode tree) throws IOException {
    return switch (tree) {
      case FileNode file -> BinaryNode.valueOf(file.part().stream().readAllBytes());
      case ObjectNode object -> {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (String name : object.propertyNames()) {
          copy.set(name, withContent(object.get(name)));
        }
        yield copy;
      }
      case ArrayNode array -> {
        ArrayNode copy = JsonNodeFactory.instance.arrayNode();
        for (JsonNode item : array) {
          copy.add(withContent(item));
        }
        yield copy;
      }
      default -> tree;
    };
  }
}
