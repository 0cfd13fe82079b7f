package io.brrtrouter.parameters;

import io.brrtrouter.json.Values;
import io.brrtrouter.validation.Violation;
import io.brrtrouter.validation.Violations;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Decodes one parameter and tells in one line what came of it. */
final class Decoding {
  static final String STRINGS = "{'type':'array','items':{'type':'string'}}";
  static final String INTEGERS = "{'type':'array','items':{'type':'integer'}}";
  static final String MAP = "{'type':'object','additionalProperties':{'type':'string'}}";
  static final String COLOR =
      "{'type':'object','properties':{'R':{'type':'integer'},'G':{'type':'integer'},"
          + "'name':{'type':'string'}}}";

  private Decoding() {}

  /** The schema that a word of a table stands for. */
  static String schema(String word) {
    return switch (word) {
      case "strings" -> STRINGS;
      case "integers" -> INTEGERS;
      case "map" -> MAP;
      case "color" -> COLOR;
      default -> "{'type':'" + word + "'}";
    };
  }

  /**
   * The value as JSON with single quotes, {@code absent}, or {@code keyword@name} of each
   * violation.
   */
  static String of(ParameterBuilder parameter, String schema, RawParameters raw) {
    ParameterDecoder<JsonNode> decoder =
        ParameterDecoder.bind(
            parameter.schema(Schemas.POINTER).as(Values::tree), Schemas.of(schema));
    Violations out = new Violations(50);
    JsonNode value = decoder.decode(raw, out);
    if (!out.isEmpty()) {
      return out.list().stream().map(Decoding::line).sorted().collect(Collectors.joining(" "));
    }
    return value == null ? "absent" : value.toString().replace('"', '\'');
  }

  private static String line(Violation violation) {
    return violation.keyword() + "@" + violation.pointer();
  }
}
