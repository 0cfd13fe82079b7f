package io.brrtrouter.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.openapi.Style;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CookieStyleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "true  | string  | q=1; p=blue             | 'blue'",
        "true  | string  | p=\"blue\"              | 'blue'",
        "true  | string  | p=a%20b+c               | 'a b+c'",
        "true  | string  | p=a; p=b                | 'a'",
        "true  | string  | P=a                     | absent",
        "true  | string  | p=                      | ''",
        "true  | string  | p=a&b=c                 | 'a&b=c'",
        "true  | boolean | p=yes                   | type@p",
        "false | strings | p=a,b%2Cc               | ['a','b,c']",
        "true  | strings | p=a; q=1; p=b           | ['a','b']",
        "true  | strings | p=a&p=b&c&p=d           | ['a','b&c','d']",
        "true  | strings | p=                      | []",
        "false | color   | p=R,100,G,200           | {'R':100,'G':200}",
        "true  | color   | R=100; G=200; sid=x     | {'R':100,'G':200}",
        "true  | color   | R=100&G=200&x=1         | type@p/G",
        "true  | color   | R=100&G=200&name=a&b    | {'R':100,'G':200,'name':'a&b'}",
        "true  | color   | sid=x                   | absent",
      })
  void readsCookieParameters(boolean explode, String schema, String raw, String expected) {
    ParameterBuilder parameter = Parameter.cookie("p").style(Style.FORM, explode);

    assertThat(Decoding.of(parameter, Decoding.schema(schema), Raw.cookies(raw)))
        .isEqualTo(expected);
  }
}
