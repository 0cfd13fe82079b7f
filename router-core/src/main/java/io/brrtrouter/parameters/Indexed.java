package io.brrtrouter.parameters;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Lists that were sent as objects of their indices: {@code tags[0]=a&tags[1]=b}. */
final class Indexed {
  private Indexed() {}

  /** The list whose indices these members are, without gaps; null if they are not. */
  static @Nullable ArrayNode list(JsonNode members) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode(members.size());
    for (int i = 0; i < members.size(); i++) {
      JsonNode item = members.get(Integer.toString(i));
      if (item == null) {
        return null;
      }
      list.add(item);
    }
    return list;
  }
}
