package io.brrtrouter.json;

import java.math.BigDecimal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds a tree from tokens and refuses what Jackson's parser lets pass. One per text. */
final class TreeBuilder {
  /** About what the nodes take on the heap, besides the text of strings. */
  private static final int SCALAR_BYTES = 48;

  private static final int ARRAY_BYTES = 64;
  private static final int OBJECT_BYTES = 96;
  private static final int MEMBER_BYTES = 64;

  /** Trees that take less are not told of. */
  private static final int TOLD_AT_ONCE = 65_536;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonParser parser;
  private final JsonText text;
  private final JsonLimits limits;
  private final TreeRoom room;
  private int depth;
  private int untold;

  TreeBuilder(JsonParser parser, JsonText text, JsonLimits limits, TreeRoom room) {
    this.parser = parser;
    this.text = text;
    this.limits = limits;
    this.room = room;
  }

  /** The only value of the text. */
  JsonNode build() {
    try {
      if (parser.nextToken() == null) {
        throw text.syntax("", 0);
      }
      JsonNode value = value();
      if (parser.nextToken() != null) {
        throw text.syntax("", parser.currentTokenLocation().getByteOffset());
      }
      return value;
    } catch (StreamConstraintsException e) {
      throw fault("length", "A string, a name or a number is too long");
    } catch (JacksonException e) {
      throw text.syntax(pointer(), parser.currentLocation().getByteOffset());
    }
  }

  private JsonNode value() {
    JsonToken token = parser.currentToken();
    takes(SCALAR_BYTES);
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> NODES.stringNode(sound(parser.getString()));
      case VALUE_NUMBER_INT -> integer();
      case VALUE_NUMBER_FLOAT -> decimal();
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      default -> throw text.syntax(pointer(), 0);
    };
  }

  private ObjectNode object() {
    enter();
    takes(OBJECT_BYTES - SCALAR_BYTES);
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = sound(parser.currentName());
      if (object.has(name)) {
        throw fault("duplicate", "The member is there twice");
      }
      parser.nextToken();
      takes(MEMBER_BYTES);
      object.set(name, value());
    }
    depth--;
    return object;
  }

  private ArrayNode array() {
    enter();
    takes(ARRAY_BYTES - SCALAR_BYTES);
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value());
    }
    depth--;
    return array;
  }

  /** Parsing never blocks: without the yield a long text would keep its carrier thread. */
  private void takes(int bytes) {
    untold += bytes;
    if (untold >= TOLD_AT_ONCE) {
      room.take(untold);
      untold = 0;
      Thread.yield();
    }
  }

  private void enter() {
    if (++depth > limits.maxDepth()) {
      throw fault("depth", "It is nested more than " + limits.maxDepth() + " levels deep");
    }
  }

  private JsonNode integer() {
    return switch (parser.getNumberType()) {
      case INT -> NODES.numberNode(parser.getIntValue());
      case LONG -> NODES.numberNode(parser.getLongValue());
      default -> NODES.numberNode(parser.getBigIntegerValue());
    };
  }

  private JsonNode decimal() {
    String number = parser.getString();
    if (number.length() > limits.maxNumberLength()) {
      throw fault("length", "A number has more than " + limits.maxNumberLength() + " characters");
    }
    if (Numbers.exponent(number) > limits.maxExponent()) {
      throw fault("number", "The exponent is larger than " + limits.maxExponent());
    }
    return NODES.numberNode(new BigDecimal(number));
  }

  private String sound(String string) {
    if (Utf8.loneSurrogateAt(string) >= 0) {
      throw fault("encoding", "An escape names half a surrogate pair");
    }
    return string;
  }

  private MalformedJsonException fault(String keyword, String what) {
    long offset = parser.currentTokenLocation().getByteOffset();
    return text.fault(keyword, pointer(), offset, what);
  }

  private String pointer() {
    return parser.streamReadContext().pathAsPointer().toString();
  }
}
