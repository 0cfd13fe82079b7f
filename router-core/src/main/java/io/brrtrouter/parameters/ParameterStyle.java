package io.brrtrouter.parameters;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A row of the style table (OAS 3.1, 4.8.12.3): how its three columns are read out of a request.
 * All texts come out decoded. Every method answers null where the parameter is absent, and throws
 * {@link Malformed} where it is written in some other style. Safe for concurrent use.
 */
sealed interface ParameterStyle
    permits SimpleStyle,
        LabelStyle,
        MatrixStyle,
        FormStyle,
        CookieStyle,
        DelimitedStyle,
        DeepObjectStyle {

  /** The text of a string, number or boolean. */
  @Nullable String primitive(RawParameters raw);

  /** The texts of an array's items. */
  @Nullable List<String> array(RawParameters raw);

  /** The texts of an object's members: strings, or arrays and objects of strings. */
  @Nullable ObjectNode object(RawParameters raw);

  /** The tree of texts in the column of this type. */
  default @Nullable JsonNode read(RawParameters raw, JsonType column) {
    return switch (column) {
      case OBJECT -> object(raw);
      case ARRAY -> {
        List<String> items = array(raw);
        yield items == null ? null : list(items);
      }
      default -> {
        String text = primitive(raw);
        yield text == null ? null : StringNode.valueOf(text);
      }
    };
  }

  private static ArrayNode list(List<String> items) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode(items.size());
    items.forEach(list::add);
    return list;
  }
}
