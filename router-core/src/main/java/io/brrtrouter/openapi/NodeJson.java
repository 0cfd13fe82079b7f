package io.brrtrouter.openapi;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Drops the places from a tree. */
final class NodeJson {
  private static final JsonNodeFactory FACTORY = JsonNodeFactory.instance;

  private NodeJson() {}

  static JsonNode of(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> scalar.json();
      case Node.Sequence sequence -> {
        ArrayNode array = FACTORY.arrayNode(sequence.items().size());
        sequence.items().forEach(item -> array.add(of(item)));
        yield array;
      }
      case Node.Mapping mapping -> {
        ObjectNode object = FACTORY.objectNode();
        mapping.members().forEach((name, member) -> object.set(name, of(member.value())));
        yield object;
      }
    };
  }
}
