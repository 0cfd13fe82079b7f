package io.brrtrouter.parameters;

import io.brrtrouter.http.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code color[R]=100&color[G]=200} in queries. Deeper objects nest their brackets, lists have
 * indices, empty brackets or repeat the name; the standard leaves these open.
 *
 * @param name the parameter's name
 * @param claimed the names that belong to other parameters, {@code filter[name]} for instance
 */
record DeepObjectStyle(String name, Predicate<String> claimed) implements ParameterStyle {
  /** Deeper brackets than any client writes on purpose. */
  private static final int MAX_DEPTH = 32;

  @Override
  public @Nullable String primitive(RawParameters raw) {
    return null;
  }

  @Override
  public @Nullable List<String> array(RawParameters raw) {
    return null;
  }

  @Override
  public @Nullable ObjectNode object(RawParameters raw) {
    QueryParameters query = raw.query();
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    String prefix = name + "[";
    for (int i = 0; i < query.size(); i++) {
      String pair = query.name(i);
      if (pair.startsWith(prefix) && !claimed.test(pair)) {
        put(object, keys(pair), Coding.FORM.decode(FormStyle.text(query, i)));
      }
    }
    return object.isEmpty() ? null : object;
  }

  /** Lists are objects of their indices until they are typed. */
  @Override
  public @Nullable JsonNode read(RawParameters raw, JsonType column) {
    return object(raw);
  }

  private List<String> keys(String pair) {
    List<String> keys = new ArrayList<>();
    int at = name.length();
    while (at < pair.length()) {
      int close = pair.indexOf(']', at);
      if (pair.charAt(at) != '[' || close < 0) {
        throw new Malformed("has a member that is not written as " + name + "[member]");
      }
      if (keys.size() == MAX_DEPTH) {
        throw new Malformed("is nested too deeply");
      }
      keys.add(pair.substring(at + 1, close));
      at = close + 1;
    }
    return keys;
  }

  private static void put(ObjectNode object, List<String> keys, String text) {
    ObjectNode parent = object;
    for (String key : keys.subList(0, keys.size() - 1)) {
      String member = index(parent, key);
      JsonNode child = parent.get(member);
      if (child != null && !child.isObject()) {
        throw new Malformed("has '" + member + "' both as a value and as an object");
      }
      parent = child == null ? parent.putObject(member) : (ObjectNode) child;
    }
    Members.add(parent, index(parent, keys.getLast()), text);
  }

  /** Empty brackets are the next index. */
  private static String index(ObjectNode parent, String key) {
    return key.isEmpty() ? Integer.toString(parent.size()) : key;
  }
}
