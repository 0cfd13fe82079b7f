package io.brrtrouter.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.json.Values;
import io.brrtrouter.openapi.ParameterLocation;
import io.brrtrouter.openapi.Style;
import io.brrtrouter.validation.Violations;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** What the encoder writes is what the decoder reads, for values made by chance. */
class RoundTripTest {
  private static final int TRIES = 300;

  @ParameterizedTest(name = "{0} {1} explode={2}")
  @CsvSource(
      delimiter = '\t',
      quoteCharacter = '`',
      value = {
        // location, style, explode, what strings, lists and objects cannot carry
        "PATH\tSIMPLE\tfalse\t\t\t",
        "PATH\tSIMPLE\ttrue\t\t\t",
        "PATH\tLABEL\tfalse\t\t\t",
        "PATH\tLABEL\ttrue\t\t.\t.",
        "PATH\tMATRIX\tfalse\t\t\t",
        "PATH\tMATRIX\ttrue\t\t\t",
        "QUERY\tFORM\tfalse\t\t\t",
        "QUERY\tFORM\ttrue\t\t\t",
        "QUERY\tSPACE_DELIMITED\tfalse\t\t` `\t` `",
        "QUERY\tPIPE_DELIMITED\tfalse\t\t|\t|",
        "QUERY\tDEEP_OBJECT\ttrue\t-\t-\t[]",
        "COOKIE\tFORM\tfalse\t\t\t",
        "COOKIE\tFORM\ttrue\t\t\t",
        "HEADER\tSIMPLE\tfalse\t` `\t` ,`\t` ,`",
        "HEADER\tSIMPLE\ttrue\t` `\t` ,`\t` ,=`",
      })
  void whatIsWrittenIsRead(
      ParameterLocation in,
      Style style,
      boolean explode,
      String textWithout,
      String listWithout,
      String objectWithout) {
    Generated generated = new Generated(in.ordinal() * 31L + style.ordinal());
    for (int i = 0; i < TRIES; i++) {
      if (!"-".equals(textWithout)) {
        JsonNode text = StringNode.valueOf(generated.text(orNone(textWithout)));
        check(parameter(in, style, explode), "{'type':'string'}", text);
        check(parameter(in, style, explode), Decoding.STRINGS, generated.list(orNone(listWithout)));
      }
      JsonNode object = generated.object(orNone(objectWithout));
      check(parameter(in, style, explode), Decoding.MAP, object);
    }
  }

  private static String orNone(String without) {
    return without == null ? "" : without;
  }

  private static void check(ParameterBuilder builder, String schema, JsonNode value) {
    Parameter<JsonNode> parameter = builder.schema(Schemas.POINTER).as(Values::tree);
    String wire = ParameterEncoder.encode(parameter, value);
    Violations out = new Violations(50);

    JsonNode read =
        ParameterDecoder.bind(parameter, Schemas.of(schema)).decode(raw(parameter, wire), out);

    assertThat(out.list()).as(wire).isEmpty();
    assertThat(read).as(wire).isEqualTo(value);
  }

  private static ParameterBuilder parameter(ParameterLocation in, Style style, boolean explode) {
    return List.of(
            Parameter.path("p"), Parameter.query("p"), Parameter.header("p"), Parameter.cookie("p"))
        .get(in.ordinal())
        .style(style, explode);
  }

  static RawParameters raw(Parameter<?> parameter, String wire) {
    return switch (parameter.in()) {
      case PATH -> Raw.path("p", wire);
      case QUERY -> Raw.query(wire);
      case HEADER -> Raw.headers("p", wire);
      case COOKIE -> Raw.cookies(wire);
    };
  }
}
