package io.brrtrouter.codegen.serve;

import io.brrtrouter.http.Status;
import io.brrtrouter.operation.BinaryContent;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A plain value of a type. */
final class PlainValues {
  private PlainValues() {}

  /** Zero, the empty text, the empty list, or null where there is nothing plain. */
  static Object of(Class<?> type) {
    if (type == int.class) {
      return 200; // of numbers in responses, the status alone is an int that has no default
    }
    if (type == boolean.class) {
      return false;
    }
    if (type == long.class) {
      return 0L;
    }
    if (type == double.class) {
      return 0.0;
    }
    if (type == String.class) {
      return "";
    }
    if (type == BinaryContent.class) {
      return BinaryContent.of(new byte[0]);
    }
    if (type == List.class) {
      return List.of();
    }
    if (type == Map.class) {
      return Map.of();
    }
    if (type == Status.class) {
      return Status.OK;
    }
    return type == JsonNode.class ? JsonNodeFactory.instance.objectNode() : null;
  }
}
