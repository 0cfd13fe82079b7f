package io.brrtrouter.parameters;

import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.openapi.Style;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * A member of a form that is sent in the style of a query parameter (OAS 3.1, 4.8.15.1.2).
 *
 * @param name the member
 * @param claim the names of the form that belong to it
 * @param reading how it is read
 */
record StyledMember(String name, Predicate<String> claim, Reading reading) {

  static StyledMember of(
      String name, Style style, boolean explode, Shape shape, SchemaValidators schemas) {
    Parameter<JsonNode> parameter =
        Parameter.query(name).style(style, explode).as((node, unused) -> node);
    Reading reading =
        new StyledReading(
            Styles.of(parameter, shape, other -> false), shape, schemas, shape.pointers.getFirst());
    return new StyledMember(name, Claims.of(parameter, shape), reading);
  }
}
