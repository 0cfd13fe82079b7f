package io.brrtrouter.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.openapi.Style;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelimitedStyleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "SPACE_DELIMITED ; false ; strings  ; p=a%20b%20c      ; ['a','b','c']",
        "SPACE_DELIMITED ; false ; strings  ; p=a+b            ; ['a','b']",
        "SPACE_DELIMITED ; false ; strings  ; p=a b            ; ['a','b']",
        "SPACE_DELIMITED ; false ; strings  ; p=a%2Bb,c        ; ['a+b,c']",
        "SPACE_DELIMITED ; false ; color    ; p=R%20100%20G%202; {'R':100,'G':2}",
        "SPACE_DELIMITED ; false ; color    ; p=R%20100%20G    ; style@p",
        "SPACE_DELIMITED ; true  ; integers ; p=3&p=4          ; [3,4]",
        "PIPE_DELIMITED  ; false ; strings  ; p=a|b|c          ; ['a','b','c']",
        "PIPE_DELIMITED  ; false ; strings  ; p=a%7Cb%7cc      ; ['a','b','c']",
        "PIPE_DELIMITED  ; false ; strings  ; p=a|b%7Cc        ; ['a','b|c']",
        "PIPE_DELIMITED  ; false ; strings  ; p=a%257Cb        ; ['a%7Cb']",
        "PIPE_DELIMITED  ; false ; strings  ; p=a|b&p=c        ; ['a','b','c']",
        "PIPE_DELIMITED  ; false ; strings  ; p=               ; []",
        "PIPE_DELIMITED  ; false ; integers ; p=1|x            ; type@p/1",
        "PIPE_DELIMITED  ; false ; color    ; p=R|100|G|200    ; {'R':100,'G':200}",
        "PIPE_DELIMITED  ; true  ; strings  ; p=a&p=b|c        ; ['a','b|c']",
        "PIPE_DELIMITED  ; false ; string   ; p=blue           ; 'blue'",
      })
  void readsQueryParameters(
      Style style, boolean explode, String schema, String raw, String expected) {
    ParameterBuilder parameter = Parameter.query("p").style(style, explode);

    assertThat(Decoding.of(parameter, Decoding.schema(schema), Raw.query(raw))).isEqualTo(expected);
  }
}
