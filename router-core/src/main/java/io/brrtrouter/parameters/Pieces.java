package io.brrtrouter.parameters;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Cuts raw text at its delimiters and decodes each piece once, so that escapes are data. */
final class Pieces {
  private Pieces() {}

  /** The decoded pieces; none for empty text. */
  static List<String> of(String raw, char delimiter, Coding coding) {
    List<String> pieces = new ArrayList<>();
    if (!raw.isEmpty()) {
      int start = 0;
      for (int end = raw.indexOf(delimiter); end >= 0; end = raw.indexOf(delimiter, start)) {
        pieces.add(coding.decode(raw.substring(start, end)));
        start = end + 1;
      }
      pieces.add(coding.decode(raw.substring(start)));
    }
    return pieces;
  }

  /** The object whose names and values these pieces are by turns: {@code R,100,G,200}. */
  static ObjectNode byTurns(List<String> pieces) {
    if (pieces.size() % 2 != 0) {
      throw new Malformed("is not a list of names and values by turns");
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < pieces.size(); i += 2) {
      put(object, pieces.get(i), pieces.get(i + 1));
    }
    return object;
  }

  /**
   * The object of these assignments: {@code R=100,G=200}. Where the delimiter may stand in a value
   * unescaped, as the dot of a label may, a piece that assigns nothing belongs to the value before
   * it: {@code dot=..comma=%2C}.
   */
  static ObjectNode assignments(String raw, char delimiter, Coding coding) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    int start = 0;
    while (start < raw.length()) {
      int equals = raw.indexOf('=', start);
      int end = endOfAssignment(raw, start, delimiter);
      if (equals < 0 || equals >= end) {
        throw new Malformed("is not a list of names and values joined by '='");
      }
      put(
          object,
          coding.decode(raw.substring(start, equals)),
          coding.decode(raw.substring(equals + 1, end)));
      start = end + 1;
    }
    return object;
  }

  private static int endOfAssignment(String raw, int start, char delimiter) {
    int end = raw.indexOf(delimiter, start);
    while (delimiter == '.' && end >= 0) {
      int next = raw.indexOf(delimiter, end + 1);
      int equals = raw.indexOf('=', end + 1);
      if (equals >= 0 && (next < 0 || equals < next)) {
        return end;
      }
      end = next;
    }
    return end < 0 ? raw.length() : end;
  }

  private static void put(ObjectNode object, String name, String value) {
    if (object.has(name)) {
      throw new Malformed("has a member twice");
    }
    object.put(name, value);
  }
}
