package io.brrtrouter.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes what several branches of a union describe together as the one object that it is. */
public final class Parts {
  private static final int SIZE = 256;

  private Parts() {}

  /**
   * Writes an object with the members of all parts; only its schema can say whether it is valid.
   *
   * @param parts null for a branch that does not take part
   * @throws IllegalArgumentException if two parts say different things of one member
   */
  @SafeVarargs
  public static <T> void write(
      JsonOutput out, JsonEncoder<? super T> encoder, @Nullable T... parts) {
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    for (T part : parts) {
      if (part != null) {
        whole = merged(whole, tree(part, encoder));
      }
    }
    TreeWriter.write(out.doubt(), whole);
  }

  private static <T> JsonNode tree(T part, JsonEncoder<? super T> encoder) {
    var written = JsonOutput.write(SIZE, part, encoder);
    return JsonTrees.OWN.parse(written.array(), 0, written.size());
  }

  private static ObjectNode merged(ObjectNode whole, JsonNode part) {
    for (Map.Entry<String, JsonNode> member : part.properties()) {
      JsonNode known = whole.get(member.getKey());
      JsonNode value = member.getValue();
      whole.set(member.getKey(), known == null ? value : both(member.getKey(), known, value));
    }
    return whole;
  }

  private static JsonNode both(String name, JsonNode a, JsonNode b) {
    if (a instanceof ObjectNode whole && b.isObject()) {
      return merged(whole, b);
    }
    if (a instanceof ArrayNode items && b.isArray() && a.size() == b.size()) {
      for (int i = 0; i < a.size(); i++) {
        items.set(i, both(name, a.get(i), b.get(i)));
      }
      return items;
    }
    boolean equal =
        a.isNumber() && b.isNumber()
            ? a.decimalValue().compareTo(b.decimalValue()) == 0
            : a.equals(b);
    if (!equal) {
      throw new IllegalArgumentException("parts of one object differ in member '" + name + "'");
    }
    return a;
  }
}
