package io.brrtrouter.json;

import io.brrtrouter.json.Doubts.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;

/**
 * Stands for an array or object that a pass has accepted but for some of its parts: these are here,
 * and nothing else. A keyword that speaks of parts one by one needs no more of it; any other is
 * given the whole of it. Wrong values in a long text do not cost the tree of all that is around
 * them. Not safe for concurrent use.
 */
final class Outline extends POJONode {
  /** Stands for a value that was accepted; told from others by identity. */
  static final JsonNode SETTLED = JsonNodeFactory.instance.pojoNode(new Object());

  private static final long serialVersionUID = 1L;

  private final transient JsonInput in;
  private final transient Place place;

  /** For each part its name in an object, or its index in an array. */
  private final transient List<Object> keys;

  private final transient List<JsonNode> parts;
  private transient @Nullable JsonNode whole;
  private transient @Nullable JsonNode shape;

  private Outline(JsonInput in, Place place) {
    super(null);
    this.in = in;
    this.place = place;
    this.keys = new ArrayList<>(place.parts.size());
    this.parts = new ArrayList<>(place.parts.size());
  }

  /**
   * The value at a place.
   *
   * @param in reads the text, and does not collect doubts
   */
  static JsonNode of(JsonInput in, Place place) {
    if (place.isWhole) {
      return in.treeAt(place.from);
    }
    Outline outline = new Outline(in, place);
    outline.fill();
    return outline;
  }

  private void fill() {
    Surroundings surroundings = new Surroundings(in);
    int item = place.from + 1;
    int index = 0;
    for (Place part : place.parts) {
      if (isArrayOutline()) {
        index += surroundings.items(item, part.from);
        item = part.from;
        keys.add(index);
      } else {
        keys.add(surroundings.name(part.from));
      }
      parts.add(of(in, part));
    }
  }

  /** Whether it is an array: it does not say so itself, as it is none that others can work with. */
  boolean isArrayOutline() {
    return in.bytes[place.from] == '[';
  }

  /** Whether its members, or how many items it has, are in doubt as well. */
  boolean isOpen() {
    return place.isOpen;
  }

  /** What its parts are called: names, or indices. */
  List<Object> keys() {
    return keys;
  }

  /** The part of the same index as its key. */
  JsonNode part(int index) {
    return parts.get(index);
  }

  /** The member of this name; null if it is settled, or there is none. */
  @Nullable JsonNode member(String name) {
    int index = keys.indexOf(name);
    return index < 0 ? null : parts.get(index);
  }

  /** All of it. */
  JsonNode whole() {
    JsonNode known = whole;
    if (known == null) {
      known = in.treeAt(place.from);
      whole = known;
    }
    return known;
  }

  /** It, with all its members or items, where what is settled does not say what it is. */
  JsonNode shape() {
    JsonNode known = shape;
    if (known == null) {
      known = isArrayOutline() ? items() : members();
      shape = known;
    }
    return known;
  }

  private ObjectNode members() {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    in.at = place.from + 1;
    while (in.next() == '"') {
      String name = in.name();
      in.passNext();
      object.set(name, SETTLED);
      if (in.next() == ',') {
        in.at++;
      }
    }
    for (int i = 0; i < keys.size(); i++) {
      object.set((String) keys.get(i), parts.get(i));
    }
    return object;
  }

  private ArrayNode items() {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    in.at = place.from + 1;
    while (in.next() != ']') {
      in.passNext();
      array.add(SETTLED);
      if (in.next() == ',') {
        in.at++;
      }
    }
    for (int i = 0; i < keys.size(); i++) {
      array.set((int) keys.get(i), parts.get(i));
    }
    return array;
  }
}
