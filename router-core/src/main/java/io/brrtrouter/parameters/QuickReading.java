package io.brrtrouter.parameters;

import io.brrtrouter.json.SchemaValidators;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/**
 * Reads and validates scalars and lists of scalars without the validator. Here null means doubt,
 * and a missing node an absent parameter.
 */
final class QuickReading {
  private QuickReading() {}

  /** The quick reading of this schema in this style, or null where it has none. */
  static @Nullable Reading of(ParameterStyle style, SchemaValidators schemas, String pointer) {
    JsonNode schema = ScalarChecks.resolve(schemas.schema(pointer), schemas);
    if (schema == null || style instanceof DeepObjectStyle) {
      return null;
    }
    ScalarCheck check = ScalarChecks.of(schema);
    if (check != null) {
      return raw -> scalar(style.primitive(raw), check);
    }
    JsonNode items = ScalarChecks.resolve(schema.path("items"), schemas);
    ScalarCheck item = items == null ? null : ScalarChecks.of(items);
    if (items == null || item == null || !ScalarChecks.isList(schema)) {
      return null;
    }
    boolean unique = schema.path("uniqueItems").asBoolean(false);
    if (unique && ScalarChecks.type(items).equals("number")) {
      return null; // 1 and 1.0 are the same item, and different trees
    }
    int least = schema.path("minItems").asInt(0);
    int most = schema.path("maxItems").asInt(Integer.MAX_VALUE);
    return raw -> {
      JsonNode list = list(style.array(raw), item, least, most);
      return unique && list != null && hasTwice(list) ? null : list;
    };
  }

  private static boolean hasTwice(JsonNode list) {
    Set<JsonNode> seen = HashSet.newHashSet(list.size());
    for (JsonNode item : list) {
      if (!seen.add(item)) {
        return true;
      }
    }
    return false;
  }

  /** Why the schema has no quick reading in this style, for people. */
  static String reason(ParameterStyle style, SchemaValidators schemas, String pointer) {
    if (style instanceof DeepObjectStyle) {
      return "style deepObject";
    }
    JsonNode schema = ScalarChecks.resolve(schemas.schema(pointer), schemas);
    if (schema == null) {
      return "$ref with siblings";
    }
    JsonNode items = ScalarChecks.resolve(schema.path("items"), schemas);
    return ScalarChecks.isList(schema) && items != null
        ? "items: " + ScalarChecks.reason(items)
        : ScalarChecks.reason(schema);
  }

  private static @Nullable JsonNode scalar(@Nullable String text, ScalarCheck check) {
    return text == null ? MissingNode.getInstance() : check.accept(text);
  }

  private static @Nullable JsonNode list(
      @Nullable List<String> texts, ScalarCheck check, int least, int most) {
    if (texts == null) {
      return MissingNode.getInstance();
    }
    if (texts.size() < least || texts.size() > most) {
      return null;
    }
    ArrayNode list = JsonNodeFactory.instance.arrayNode(texts.size());
    for (String text : texts) {
      JsonNode item = check.accept(text);
      if (item == null) {
        return null;
      }
      list.add(item);
    }
    return list;
  }
}
