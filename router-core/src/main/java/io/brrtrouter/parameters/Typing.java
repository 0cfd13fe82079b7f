package io.brrtrouter.parameters;

import io.brrtrouter.json.MalformedJsonException;
import io.brrtrouter.json.SchemaValidators;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns a tree of texts into the tree its shape means. A text that is none of the shape's types
 * stays a string, so that the validator says what is wrong with it. Where several readings are
 * possible, the first one the validator accepts is taken, the most specific type first.
 */
final class Typing {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final SchemaValidators schemas;

  Typing(SchemaValidators schemas) {
    this.schemas = schemas;
  }

  /** The tree that this tree of texts stands for. */
  JsonNode type(JsonNode raw, @Nullable Shape shape) {
    if (shape == null) {
      return raw;
    }
    return raw.isString() ? scalar(raw, shape) : container(raw, shape);
  }

  private JsonNode scalar(JsonNode raw, Shape shape) {
    String text = raw.stringValue();
    if (!shape.allowsScalars()) {
      return shape.allows(JsonType.ARRAY) ? single(raw, shape) : embedded(raw);
    }
    boolean mayBeText = shape.allows(JsonType.STRING);
    for (JsonType type : JsonType.values()) {
      JsonNode value = shape.allows(type) ? read(text, type, mayBeText) : null;
      if (value != null && (!mayBeText || accepts(value, shape.pointers))) {
        return value;
      }
    }
    return raw;
  }

  private static @Nullable JsonNode read(String text, JsonType type, boolean mayBeText) {
    return switch (type) {
      case NULL ->
          !mayBeText && (text.isEmpty() || text.equals("null")) ? NullNode.getInstance() : null;
      case BOOLEAN ->
          text.equals("true") ? BooleanNode.TRUE : text.equals("false") ? BooleanNode.FALSE : null;
      case INTEGER, NUMBER -> NumberText.parse(text);
      case STRING, ARRAY, OBJECT -> null;
    };
  }

  /** A list of which only one item was sent, or none. */
  private JsonNode single(JsonNode raw, Shape shape) {
    ArrayNode array = NODES.arrayNode();
    return raw.stringValue().isEmpty() ? array : container(array.add(raw), shape);
  }

  /** An object inside a value: no style lays it out, so clients send it as JSON. */
  private JsonNode embedded(JsonNode raw) {
    if (!raw.stringValue().startsWith("{")) {
      return raw;
    }
    try {
      return ContentReading.json(raw.stringValue(), schemas.trees());
    } catch (MalformedJsonException e) {
      return raw;
    }
  }

  private JsonNode container(JsonNode raw, Shape shape) {
    if (shape.alternatives.isEmpty()) {
      return raw.isArray() ? array(raw, shape) : object(raw, shape);
    }
    JsonNode first = null;
    JsonNode nearest = null;
    for (Shape alternative : shape.alternatives) {
      JsonNode typed = container(raw, alternative);
      first = first == null ? typed : first;
      if (accepts(typed, alternative.pointers)) {
        if (accepts(typed, shape.pointers)) {
          return typed;
        }
        nearest = nearest == null ? typed : nearest;
      }
    }
    return nearest != null ? nearest : first != null ? first : raw;
  }

  private JsonNode array(JsonNode raw, Shape shape) {
    if (!shape.allows(JsonType.ARRAY)) {
      return raw;
    }
    ArrayNode typed = NODES.arrayNode(raw.size());
    for (int i = 0; i < raw.size(); i++) {
      typed.add(type(raw.get(i), shape.item(i)));
    }
    return typed;
  }

  private JsonNode object(JsonNode raw, Shape shape) {
    if (!shape.allows(JsonType.OBJECT)) {
      ArrayNode list = shape.allows(JsonType.ARRAY) ? Indexed.list(raw) : null;
      return list == null ? raw : array(list, shape);
    }
    ObjectNode typed = NODES.objectNode();
    raw.properties()
        .forEach(member ->
            typed.set(member.getKey(), type(member.getValue(), shape.member(member.getKey()))));
    return typed;
  }

  private boolean accepts(JsonNode value, List<String> pointers) {
    return pointers.stream().allMatch(pointer -> schemas.at(pointer).accepts(value));
  }
}
