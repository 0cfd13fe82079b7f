package io.brrtrouter.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.json.Values;
import io.brrtrouter.openapi.Style;
import io.brrtrouter.validation.Violations;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormStyleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "true  | string   | p=blue&q=1          | 'blue'",
        "true  | string   | p=                  | ''",
        "true  | string   | p                   | ''",
        "true  | string   | P=blue              | absent",
        "true  | string   | q=1                 | absent",
        "true  | string   | %70=a+b%2Bc         | 'a b+c'",
        "true  | string   | p=a=b=              | 'a=b='",
        "true  | string   | p=a&p=b             | style@p",
        "true  | integer  | p=                  | type@p",
        "true  | boolean  | p=1                 | type@p",
        "true  | strings  | p=a&q=1&p=b,c       | ['a','b,c']",
        "true  | strings  | p=                  | []",
        "true  | strings  | p                   | []",
        "true  | strings  | p=&p=a              | ['','a']",
        "false | strings  | p=a,b%2Cc           | ['a','b,c']",
        "false | strings  | p=a,b&p=c           | ['a','b','c']",
        "false | strings  | p=                  | []",
        "false | integers | p=3,4,x             | type@p/2",
        "false | color    | p=R,100,G,200       | {'R':100,'G':200}",
        "false | color    | p=R,100,G           | style@p",
        "false | color    | p=                  | {}",
        "true  | color    | R=100&G=200&utm=x   | {'R':100,'G':200}",
        "true  | color    | R=100&R=200         | type@p/R",
        "true  | color    | utm=x               | absent",
        "true  | map      | a=1&b=2             | {'a':'1','b':'2'}",
      })
  void readsQueryParameters(boolean explode, String schema, String raw, String expected) {
    ParameterBuilder parameter = Parameter.query("p").style(Style.FORM, explode);

    assertThat(Decoding.of(parameter, Decoding.schema(schema), Raw.query(raw))).isEqualTo(expected);
  }

  @Test
  void anOpenObjectTakesTheNamesThatNoOtherParameterClaims() {
    String color = "{'type':'object','properties':{'limit':{},'R':{'type':'integer'}},";
    var schemas =
        Schemas.document(
            "{'components':{'open':"
                + color
                + "'additionalProperties':{'type':'integer'}},'text':{'type':'string'},"
                + "'deep':{'type':'object'},'list':"
                + Decoding.STRINGS
                + "}}");
    List<Parameter<?>> parameters =
        List.of(
            Parameter.query("open").schema("/components/open").as(Values::tree),
            Parameter.query("sort").schema("/components/text").as(Values::tree),
            Parameter.query("tags").schema("/components/list").as(Values::tree),
            Parameter.query("filter")
                .style(Style.DEEP_OBJECT, true)
                .schema("/components/deep")
                .as(Values::tree));
    Raw raw = Raw.query("sort=a&R=1&x=2&tags=t&filter[y]=3&filter=4");
    Violations out = new Violations(50);

    List<String> values =
        ParameterDecoder.bindAll(parameters, schemas).stream()
            .map(decoder -> Objects.toString(decoder.decode(raw, out)))
            .toList();

    assertThat(out.list()).isEmpty();
    assertThat(values)
        .containsExactly("{\"R\":1,\"x\":2,\"filter\":4}", "\"a\"", "[\"t\"]", "{\"y\":\"3\"}");
  }
}
