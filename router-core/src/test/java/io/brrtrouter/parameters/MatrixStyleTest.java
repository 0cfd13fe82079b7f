package io.brrtrouter.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.openapi.Style;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixStyleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "false | string   | ;p=blue            | 'blue'",
        "false | string   | ;p                 | ''",
        "false | string   | ;p=                | ''",
        "false | string   | ;p=a=b             | 'a=b'",
        "false | string   | ;%70=blue          | 'blue'",
        "false | string   | ;q=blue            | style@p",
        "false | string   | ;pp=blue           | style@p",
        "false | string   | blue               | style@p",
        "false | string   | ;p=a;q=b           | style@p",
        "false | strings  | ;p=blue,black      | ['blue','black']",
        "false | strings  | ;p                 | []",
        "true  | strings  | ;p=blue;p=black    | ['blue','black']",
        "true  | strings  | ;p=a,b             | ['a,b']",
        "true  | strings  | ;p=a;q=b           | style@p",
        "true  | strings  | ;p                 | []",
        "false | color    | ;p=R,100,G,200     | {'R':100,'G':200}",
        "false | color    | ;R=100;G=200       | style@p",
        "true  | color    | ;R=100;G=200       | {'R':100,'G':200}",
        "true  | color    | R=100;G=200        | style@p",
        "true  | map      | ;semi=%3B;dot=.    | {'semi':';','dot':'.'}",
      })
  void readsPathParameters(boolean explode, String schema, String raw, String expected) {
    ParameterBuilder parameter = Parameter.path("p").style(Style.MATRIX, explode);

    assertThat(Decoding.of(parameter, Decoding.schema(schema), Raw.path("p", raw)))
        .isEqualTo(expected);
  }
}
