package io.brrtrouter.conformance.fuzz;

import io.brrtrouter.json.JsonLimits;
import io.brrtrouter.json.JsonTrees;
import io.brrtrouter.json.SchemaDialect;
import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.openapi.Style;
import io.brrtrouter.parameters.Parameter;
import io.brrtrouter.parameters.ParameterBuilder;
import io.brrtrouter.parameters.ParameterDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * Each parameter twice: by its schema, and by one that means the same but that no one reads fast.
 */
final class ParameterPairs {
  private static final String[] SCHEMAS = {
    "{'type':'string'}",
    "{'type':'string','minLength':2,'maxLength':4}",
    "{'type':'string','pattern':'^[a-c]+$'}",
    "{'type':'string','enum':['a','b c','%']}",
    "{'type':'string','format':'date-time'}",
    "{'type':'string','format':'uuid'}",
    "{'type':'integer'}",
    "{'type':'integer','format':'int32','minimum':-5,'maximum':500}",
    "{'type':'integer','format':'int64','multipleOf':3}",
    "{'type':'number','exclusiveMaximum':10}",
    "{'type':'boolean'}",
    "{'type':'array','items':{'type':'integer','format':'int32'},'maxItems':3}",
    "{'type':'array','items':{'type':'string'},'uniqueItems':true}",
    "{'type':'object','properties':{'R':{'type':'integer'},'name':{'type':'string'}}}",
    "{'type':['integer','null']}"
  };

  private final List<Pair> pairs = new ArrayList<>();

  /** Two decoders of one parameter. */
  record Pair(ParameterDecoder<?> quick, ParameterDecoder<?> truth, String schema) {
    @Override
    public String toString() {
      return quick.parameter().in() + " " + quick.parameter().style() + " " + schema;
    }
  }

  ParameterPairs() {
    for (String schema : SCHEMAS) {
      both(schema, () -> Parameter.path("p").style(Style.SIMPLE, false));
      both(schema, () -> Parameter.path("p").style(Style.LABEL, true));
      both(schema, () -> Parameter.path("p").style(Style.MATRIX, true));
      both(schema, () -> Parameter.query("p").style(Style.FORM, true));
      both(schema, () -> Parameter.query("p").style(Style.FORM, false).required());
      both(schema, () -> Parameter.query("p").style(Style.PIPE_DELIMITED, false));
      both(schema, () -> Parameter.query("p").style(Style.SPACE_DELIMITED, false));
      both(schema, () -> Parameter.query("p").style(Style.DEEP_OBJECT, true));
      both(schema, () -> Parameter.query("p").content("application/json"));
      both(schema, () -> Parameter.header("p"));
      both(schema, () -> Parameter.cookie("p"));
    }
  }

  int size() {
    return pairs.size();
  }

  Pair get(int index) {
    return pairs.get(index);
  }

  private void both(String schema, Supplier<ParameterBuilder> parameter) {
    String slow =
        schema.substring(0, schema.length() - 1) + ",'not':{'type':'boolean','enum':[0]}}";
    String text = "{'components':{'schemas':{'Q':" + schema + ",'T':" + slow + "}}}";
    byte[] json = text.replace("'", "\"").getBytes(StandardCharsets.UTF_8);
    JsonNode document = new JsonTrees(JsonLimits.DEFAULT).parse(json, 0, json.length);
    SchemaValidators schemas = SchemaValidators.of(document, SchemaDialect.OPENAPI_3_1);
    pairs.add(
        new Pair(
            bound(parameter.get(), "/components/schemas/Q", schemas),
            bound(parameter.get(), "/components/schemas/T", schemas),
            schema));
  }

  private static ParameterDecoder<?> bound(
      ParameterBuilder parameter, String pointer, SchemaValidators schemas) {
    return ParameterDecoder.bind(parameter.schema(pointer).as((node, all) -> node), schemas);
  }
}
