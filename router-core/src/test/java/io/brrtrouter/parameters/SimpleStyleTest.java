package io.brrtrouter.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.openapi.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimpleStyleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "false | string   | blue                 | 'blue'",
        "false | string   | a,b                  | 'a,b'",
        "false | string   | a%2Cb+c%20d          | 'a,b+c d'",
        "false | string   | discount%2520        | 'discount%20'",
        "false | string   | %E2%99%A5            | '♥'",
        "false | string   | %zz                  | style@p",
        "false | string   | %ff                  | style@p",
        "false | integer  | -101                 | -101",
        "false | integer  | 12345678901234567890 | 12345678901234567890",
        "false | integer  | 1.5                  | type@p",
        "false | integer  | +1                   | type@p",
        "false | integer  | 007                  | type@p",
        "false | number   | 1.10                 | 1.10",
        "false | boolean  | true                 | true",
        "false | boolean  | True                 | type@p",
        "false | strings  | blue,black           | ['blue','black']",
        "false | strings  | a%2Cb,c              | ['a,b','c']",
        "false | strings  | a,,b                 | ['a','','b']",
        "false | strings  | ``                   | []",
        "true  | strings  | blue,black           | ['blue','black']",
        "false | integers | 3,x                  | type@p/1",
        "false | color    | R,100,G,200          | {'R':100,'G':200}",
        "false | color    | R,100,G              | style@p",
        "false | color    | R,100,R,200          | style@p",
        "true  | color    | R=100,G=200          | {'R':100,'G':200}",
        "true  | color    | R=100,name=a%3Db=c   | {'R':100,'name':'a=b=c'}",
        "true  | color    | R,100                | style@p",
        "true  | map      | a=1,b=2              | {'a':'1','b':'2'}",
      })
  void readsPathParameters(boolean explode, String schema, String raw, String expected) {
    ParameterBuilder parameter = Parameter.path("p").style(Style.SIMPLE, explode);

    assertThat(Decoding.of(parameter, Decoding.schema(schema), Raw.path("p", raw)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "false | string   | ` a%20b `      | 'a%20b'",
        "false | strings  | `a , b,c`      | ['a','b','c']",
        "false | integers | `3, 4`         | [3,4]",
        "false | color    | `R, 1, G, 2`   | {'R':1,'G':2}",
        "true  | color    | `R=1, G=2`     | {'R':1,'G':2}",
        "false | integer  | x              | type@p",
      })
  void readsHeaderParametersWithoutPercentDecoding(
      boolean explode, String schema, String raw, String expected) {
    ParameterBuilder parameter = Parameter.header("p").style(Style.SIMPLE, explode);

    assertThat(Decoding.of(parameter, Decoding.schema(schema), Raw.headers("P", raw)))
        .isEqualTo(expected);
  }

  @Test
  void linesOfOneFieldAreOneList() {
    Raw raw = Raw.headers("p", "3", "P", "4, 5");

    assertThat(Decoding.of(Parameter.header("p"), Decoding.INTEGERS, raw)).isEqualTo("[3,4,5]");
  }

  @ParameterizedTest
  @CsvSource({"Accept", "Content-Type", "authorization"})
  void headersThatTheStandardReservesAreIgnored(String name) {
    ParameterBuilder parameter = Parameter.header(name).required();

    assertThat(Decoding.of(parameter, "{'type':'integer'}", Raw.headers(name, "x")))
        .isEqualTo("absent");
  }
}
