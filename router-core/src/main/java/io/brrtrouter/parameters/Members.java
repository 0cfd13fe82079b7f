package io.brrtrouter.parameters;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Builds objects of texts whose members may come more than once. */
final class Members {
  private Members() {}

  /** Adds a member; one that is there already becomes, or is, an array. */
  static void add(ObjectNode object, String name, String text) {
    JsonNode present = object.get(name);
    switch (present) {
      case null -> object.put(name, text);
      case ArrayNode array -> array.add(text);
      case ObjectNode nested ->
          throw new Malformed("has '" + name + "' both as a value and as an object");
      default -> {
        ArrayNode array = object.arrayNode().add(present).add(text);
        object.set(name, array);
      }
    }
  }
}
