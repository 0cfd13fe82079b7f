package io.brrtrouter.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Decodes the parts of arrays and objects, and says where a part did not fit. */
final class Containers {
  private Containers() {}

  static <T> List<T> list(
      JsonNode node, SchemaValidators schemas, TreeDecoder<? extends T> decoder) {
    if (!node.isArray()) {
      throw new UnrepresentableException("array", "must be an array");
    }
    List<T> items = new ArrayList<>(node.size());
    for (int i = 0; i < node.size(); i++) {
      try {
        items.add(decoder.decode(node.get(i), schemas));
      } catch (UnrepresentableException e) {
        throw e.within(Integer.toString(i));
      }
    }
    return Collections.unmodifiableList(items);
  }

  static <T> Map<String, T> map(
      JsonNode node, SchemaValidators schemas, TreeDecoder<? extends T> decoder) {
    checkObject(node);
    Map<String, T> members = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      members.put(member.getKey(), part(member.getValue(), member.getKey(), schemas, decoder));
    }
    return Collections.unmodifiableMap(members);
  }

  private static <T> T part(
      JsonNode node, String name, SchemaValidators schemas, TreeDecoder<? extends T> decoder) {
    try {
      return decoder.decode(node, schemas);
    } catch (UnrepresentableException e) {
      throw e.within(name);
    }
  }

  private static void checkObject(JsonNode node) {
    if (!node.isObject()) {
      throw new UnrepresentableException("object", "must be an object");
    }
  }
}
