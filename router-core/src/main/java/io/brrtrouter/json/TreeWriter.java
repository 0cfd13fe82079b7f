package io.brrtrouter.json;

import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** Writes trees; numbers as they were read. */
final class TreeWriter {
  private TreeWriter() {}

  static void write(JsonNode node, JsonGenerator out) {
    switch (node.getNodeType()) {
      case OBJECT -> {
        out.writeStartObject();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
          out.writeName(member.getKey());
          write(member.getValue(), out);
        }
        out.writeEndObject();
      }
      case ARRAY -> {
        out.writeStartArray();
        for (int i = 0; i < node.size(); i++) {
          write(node.get(i), out);
        }
        out.writeEndArray();
      }
      case STRING -> out.writeString(node.stringValue());
      case NUMBER -> number(node, out);
      case BOOLEAN -> out.writeBoolean(node.booleanValue());
      case BINARY -> out.writeBinary(node.binaryValue());
      case NULL, MISSING -> out.writeNull();
      case POJO -> throw new IllegalArgumentException("an object of Java is no part of JSON");
    }
  }

  private static void number(JsonNode node, JsonGenerator out) {
    switch (node.numberType()) {
      case INT -> out.writeNumber(node.intValue());
      case LONG -> out.writeNumber(node.longValue());
      case BIG_INTEGER -> out.writeNumber(node.bigIntegerValue());
      case FLOAT -> JsonEncoders.float32(node.floatValue(), out);
      case DOUBLE -> JsonEncoders.float64(node.doubleValue(), out);
      case BIG_DECIMAL -> JsonEncoders.decimal(node.decimalValue(), out);
    }
  }
}
