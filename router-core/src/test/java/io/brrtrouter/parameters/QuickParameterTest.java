package io.brrtrouter.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.http.Rejection;
import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.json.Values;
import io.brrtrouter.openapi.Style;
import io.brrtrouter.validation.Violations;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever is decided without the validator is decided as the validator would. */
class QuickParameterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'integer'}",
        "{'type':'integer','minimum':-5,'maximum':120}",
        "{'type':'integer','exclusiveMinimum':0,'exclusiveMaximum':10}",
        "{'type':'integer','minimum':0.5,'maximum':7.5}",
        "{'type':'integer','format':'int64'}",
        "{'type':['integer','null'],'minimum':1}",
        "{'type':'number'}",
        "{'type':'number','minimum':-1.5,'exclusiveMaximum':3}",
        "{'type':'number','format':'double'}",
        "{'type':'boolean'}",
        "{'type':'string'}",
        "{'type':'string','minLength':2,'maxLength':4}",
        "{'type':'string','enum':['a','true','','7']}",
        "{'type':'string','pattern':'^[a-z]+$'}",
        "{'type':'string','pattern':'^(?=a)b'}",
        "{'type':'string','format':'date'}",
        "{'type':'string','format':'uuid'}",
        "{'type':'array','items':{'type':'integer'},'minItems':1,'maxItems':3}",
        "{'type':'array','items':{'type':'string','maxLength':2}}",
        "{'type':'array','items':{'type':'boolean'},'uniqueItems':true}",
        "{'type':'array','items':{'type':'number'},'uniqueItems':true}",
        "{'type':'array','items':{'type':'integer'},'uniqueItems':true,'readOnly':true}",
        "{'type':'integer','enum':[1,7,120]}",
        "{'type':'number','enum':[1,3,-1.5]}",
        "{'type':'integer','format':'int32','minLength':3,'pattern':'x'}",
        "{'type':'string','minimum':4,'format':'uuid'}",
        "{'type':'boolean','maxLength':2}",
        "{'anyOf':[{'type':'integer'},{'type':'null'}],'title':'It'}",
        "{'oneOf':[{'type':'null'},{'type':'string','maxLength':3}],'default':'a'}",
        "{'anyOf':[{'$ref':'#/components/schemas/Other'},{'type':'null'}]}",
        "{'anyOf':[{'type':'array','items':{'type':'integer'}},{'type':'null'}]}",
        "{'anyOf':[{'type':'integer'},{'type':'boolean'}]}",
        "{'$ref':'#/components/schemas/Other'}",
      })
  void agreesWithTheTruth(String schema) {
    SchemaValidators schemas =
        Schemas.document(
            "{'components':{'schemas':{'Other':{'type':'integer','maximum':9},'It':"
                + schema
                + "}}}");
    Parameter<JsonNode> parameter =
        Parameter.query("p").style(Style.FORM, false).schema(Schemas.POINTER).as(Values::tree);
    ParameterDecoder<JsonNode> decoder = ParameterDecoder.bind(parameter, schemas);
    ParameterDecoder<JsonNode> truth =
        decoder instanceof QuickParameter<JsonNode> quick ? quick.truth() : decoder;
    for (String text : texts()) {
      Raw raw = Raw.query("p=" + text);
      assertThat(answer(decoder, raw)).as(text).isEqualTo(answer(truth, raw));
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`^([a-z]{1,999}){1,999}$`,7000",
        "(?i)((a{900}){900})!,7000",
        "(x+x+)+y(?=z),100",
        "`([a-z]{1,900}-)+x`,3000000"
      })
  void aPatternThatTakesTooLongIsAViolation(String pattern, int length) {
    String schema = "{'type':'string','pattern':'" + pattern + "'}";
    String text = (pattern.startsWith("(x") ? "x" : "a").repeat(length) + "!";
    ParameterBuilder parameter = Parameter.query("p").style(Style.FORM, false);
    assertThat(Decoding.of(parameter, schema, Raw.query("p=" + text))).isEqualTo("pattern@p");
  }

  private static List<String> texts() {
    Generated generated = new Generated(7);
    List<String> texts =
        new ArrayList<>(
            List.of(
                "",
                "0",
                "-0",
                "00",
                "1",
                "-1",
                "5",
                "7",
                "8",
                "9",
                "10",
                "120",
                "121",
                "-5",
                "-6",
                "1.0",
                "1e2",
                "3",
                "2.999",
                "-1.5",
                "-1.51",
                "2147483648",
                "999999999999999999",
                "1000000000000000000",
                "9223372036854775807",
                "9223372036854775808",
                "-9223372036854775808",
                "1e39",
                "1e400",
                "true",
                "false",
                "TRUE",
                "null",
                "a",
                "ab",
                "abcd",
                "abcde",
                "A",
                "%F0%9F%8D%A3",
                "%F0%9F%8D%A3%F0%9F%8D%A3",
                "1,2",
                "1,2,3",
                "1,2,3,4",
                "1,,2",
                "true,true",
                "2024-02-29",
                "2023-02-29",
                "24-1-1",
                "123e4567-e89b-12d3-a456-426614174000",
                "1-1-1-1-1",
                "%zz",
                "1&p=2",
                " 1",
                "1 "));
    for (int i = 0; i < 300; i++) {
      texts.add(generated.wire());
    }
    return texts;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type':'string','format':'date-time'}                              |",
        "{'type':'integer','format':'int32','x-note':1,'description':'d'}    |",
        "{'type':'array','items':{'type':'string'}}                          |",
        "{'anyOf':[{'type':'integer'},{'type':'null'}]}                      |",
        "{'type':'string','not':{}}                                          | not",
        "{'type':'string','format':'unheard-of'}                             | format unheard-of",
        "{'type':'string','pattern':'(?=a)b'}                                | pattern",
        "{'type':'integer','multipleOf':3}                                   | multipleOf",
        "{'type':['integer','string']}                                       | no single type",
        "{'anyOf':[{'type':'integer'},{'type':'boolean'}]}                   | anyOf",
        "{'type':'array','items':{'type':'object'}}                          | items: type object",
        "{'type':'object'}                                                   | type object",
        "{'$ref':'#/components/schemas/It'}                                  | $ref with siblings",
        "{}                                                                  | no single type",
      })
  void onlyEasySchemasAreDecidedWithoutTheValidator(String schema, @Nullable String reason) {
    Parameter<JsonNode> parameter = Parameter.query("p").schema(Schemas.POINTER).as(Values::tree);
    ParameterDecoder<JsonNode> decoder = ParameterDecoder.bind(parameter, Schemas.of(schema));

    assertThat(decoder.deferral()).isEqualTo(reason);
    assertThat(decoder instanceof QuickParameter).isEqualTo(reason == null);
  }

  @Test
  void anyTextInAnyStyleIsAnsweredAndAlwaysInTheSameWay() {
    Generated generated = new Generated(11);
    for (int i = 0; i < 3000; i++) {
      Style style = generated.one(Style.values());
      ParameterBuilder builder =
          generated.one(
              Parameter.path("p"),
              Parameter.query("p"),
              Parameter.header("p"),
              Parameter.cookie("p"));
      Parameter<JsonNode> parameter =
          builder.style(style, generated.one(true, false)).schema(Schemas.POINTER).as(Values::tree);
      String schema =
          generated.one(
              Decoding.COLOR,
              Decoding.MAP,
              Decoding.STRINGS,
              Decoding.INTEGERS,
              "{}",
              "{'oneOf':[{'type':'integer'}," + Decoding.STRINGS + "," + Decoding.COLOR + "]}");
      String wire = generated.wire();
      assertThat(answer(parameter, schema, wire))
          .as(parameter + " " + schema + " " + wire)
          .isEqualTo(answer(parameter, schema, wire));
    }
  }

  private static String answer(Parameter<JsonNode> parameter, String schema, String wire) {
    return answer(
        ParameterDecoder.bind(parameter, Schemas.of(schema)), RoundTripTest.raw(parameter, wire));
  }

  private static String answer(ParameterDecoder<JsonNode> decoder, RawParameters raw) {
    Violations out = new Violations(50);
    try {
      return decoder.decode(raw, out) + " " + out.list();
    } catch (Rejection e) {
      return e.problem().toString();
    }
  }
}
