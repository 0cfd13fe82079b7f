package io.brrtrouter.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Writes trees; numbers as they were read. */
final class TreeWriter {
  private TreeWriter() {}

  static void write(JsonOutput out, @Nullable JsonNode node) {
    if (node == null) {
      out.missing();
      return;
    }
    switch (node.getNodeType()) {
      case OBJECT -> {
        out.startObject();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
          write(out.name(member.getKey()), member.getValue());
        }
        out.endObject();
      }
      case ARRAY -> {
        out.startArray();
        for (int i = 0; i < node.size(); i++) {
          write(out, node.get(i));
        }
        out.endArray();
      }
      case STRING -> out.string(node.stringValue());
      case NUMBER -> number(out, node);
      case BOOLEAN -> out.bool(node.booleanValue());
      case BINARY -> out.bytes(node.binaryValue());
      case NULL, MISSING -> out.nullValue();
      case POJO -> throw new IllegalArgumentException("an object of Java is no part of JSON");
    }
  }

  private static void number(JsonOutput out, JsonNode node) {
    switch (node.numberType()) {
      case INT -> out.int32(node.intValue());
      case LONG -> out.int64(node.longValue());
      case BIG_INTEGER -> out.bigInteger(node.bigIntegerValue());
      case FLOAT -> out.float32(node.floatValue());
      case DOUBLE -> out.float64(node.doubleValue());
      case BIG_DECIMAL -> out.decimal(node.decimalValue());
    }
  }
}
