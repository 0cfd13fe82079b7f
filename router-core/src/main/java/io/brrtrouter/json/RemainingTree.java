package io.brrtrouter.json;

import java.util.Arrays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tree of a text that was read up to a doubt: what was read and accepted before it is {@link
 * Settled}, everything else is there as it is in the whole tree. One wrong value at the end of a
 * long text does not cost the tree of all that comes before it.
 */
final class RemainingTree {
  private static final JsonNode NONE = JsonNodeFactory.instance.missingNode();

  private final JsonInput in;
  private final int doubt;

  private RemainingTree(JsonInput in, int doubt) {
    this.in = in;
    this.doubt = doubt;
  }

  /**
   * Builds it.
   *
   * @param in at the start of the text
   * @param doubt where a pass as strict as this one came to it
   * @throws Doubt if the text is no JSON, or too much of it
   */
  static JsonNode of(JsonInput in, int doubt) {
    JsonNode tree = new RemainingTree(in, doubt).value();
    in.expectEnd();
    return tree;
  }

  /** The value that has the doubt in it, or comes after it. */
  private JsonNode value() {
    int next = in.next();
    return in.at >= doubt
        ? in.tree()
        : switch (next) {
          case '{' -> object();
          case '[' -> array();
          default -> in.tree();
        };
  }

  private ObjectNode object() {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    in.openObject();
    while (in.toName()) {
      add(object, in.name(), part());
      if (in.at >= doubt) {
        rest('{', '}').forEachEntry((name, value) -> add(object, name, value));
      }
    }
    return object;
  }

  private static void add(ObjectNode object, String name, JsonNode value) {
    if (object.has(name)) {
      throw Doubt.SIGNAL;
    }
    object.set(name, value);
  }

  private ArrayNode array() {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (boolean more = in.openArray(); more; more = in.toItem()) {
      array.add(part());
      if (in.at >= doubt) {
        rest('[', ']').forEach(array::add);
      }
    }
    return array;
  }

  /** What ends where the doubt came up may be what gave rise to it. */
  private JsonNode part() {
    int from = in.at;
    if (from < doubt) {
      in.passNext();
      if (in.at < doubt) {
        return Settled.NODE;
      }
      in.at = from;
    }
    return value();
  }

  /** All that follows in the array or object that is open, as one of its own. */
  private JsonNode rest(char open, char close) {
    if (in.next() != ',') {
      return NONE;
    }
    int from = in.at;
    while (in.next() == ',') {
      in.at++;
      in.passNext();
      if (open == '{') {
        in.colon();
        in.passNext();
      }
    }
    byte[] text = Arrays.copyOfRange(in.bytes, from, in.at + 1);
    text[0] = (byte) open;
    text[text.length - 1] = (byte) close;
    return in.treeOf(text, 0, text.length);
  }
}
