package io.brrtrouter.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.openapi.Style;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelStyleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "false | string   | .blue                   | 'blue'",
        "false | string   | .                       | ''",
        "false | string   | .a.b                    | 'a.b'",
        "false | string   | blue                    | style@p",
        "false | integer  | .5                      | 5",
        "false | strings  | .blue,black             | ['blue','black']",
        "false | strings  | .                       | []",
        "true  | strings  | .blue.black             | ['blue','black']",
        "true  | strings  | .a%2Eb.c                | ['a.b','c']",
        "true  | strings  | .                       | []",
        "false | color    | .R,100,G,200            | {'R':100,'G':200}",
        "true  | color    | .R=100.G=200            | {'R':100,'G':200}",
        "true  | color    | .R=100.x                | type@p/R",
        "true  | color    | .x.R=100                | style@p",
        "true  | map      | .semi=%3B.dot=..comma=%2C | {'semi':';','dot':'.','comma':','}",
        "true  | map      | .pi=3.14.e=2.71         | {'pi':'3.14','e':'2.71'}",
      })
  void readsPathParameters(boolean explode, String schema, String raw, String expected) {
    ParameterBuilder parameter = Parameter.path("p").style(Style.LABEL, explode);

    assertThat(Decoding.of(parameter, Decoding.schema(schema), Raw.path("p", raw)))
        .isEqualTo(expected);
  }
}
