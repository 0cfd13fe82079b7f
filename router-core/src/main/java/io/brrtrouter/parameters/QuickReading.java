package io.brrtrouter.parameters;

import io.brrtrouter.json.SchemaValidators;
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
  private static final Set<String> LIST = Set.of("items", "minItems", "maxItems");

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
    boolean list = ScalarChecks.type(schema).equals("array") && ScalarChecks.knows(schema, LIST);
    if (item == null || !list) {
      return null;
    }
    int least = schema.path("minItems").asInt(0);
    int most = schema.path("maxItems").asInt(Integer.MAX_VALUE);
    return raw -> list(style.array(raw), item, least, most);
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
