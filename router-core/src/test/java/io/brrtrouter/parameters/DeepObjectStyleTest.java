package io.brrtrouter.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.openapi.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeepObjectStyleTest {
  private static final String NESTED =
      "{'type':'object','properties':{'a':{'type':'integer'},"
          + "'list':{'type':'array','items':{'type':'integer'}},"
          + "'many':{'type':'array','items':{'type':'object','properties':"
          + "{'n':{'type':'boolean'}}}},"
          + "'in':{'type':'object','properties':{'b':{'type':'number'}}}}}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "p[a]=1&p[x]=y&q[a]=2                 | {'a':1,'x':'y'}",
        "p%5Ba%5D=1                           | {'a':1}",
        "p[a]=x                               | type@p/a",
        "p[in][b]=1.5                         | {'in':{'b':1.5}}",
        "p[in][b]=x                           | type@p/in/b",
        "p[list]=1&p[list]=2                  | {'list':[1,2]}",
        "p[list]=1                            | {'list':[1]}",
        "p[list][]=1&p[list][]=2              | {'list':[1,2]}",
        "p[list][1]=2&p[list][0]=1            | {'list':[1,2]}",
        "p[list][1]=2                         | type@p/list",
        "p[many][0][n]=true&p[many][1][n]=false | {'many':[{'n':true},{'n':false}]}",
        "p[many][][n]=true                    | {'many':[{'n':true}]}",
        "p[a]=1&p[a][b]=2                     | style@p",
        "p[a][b]=2&p[a]=1                     | style@p",
        "p[a                                  | style@p",
        "p[a]b=1                              | style@p",
        "p=1                                  | absent",
        "q=1                                  | absent",
      })
  void readsQueryParameters(String raw, String expected) {
    ParameterBuilder parameter = Parameter.query("p").style(Style.DEEP_OBJECT, true);

    assertThat(Decoding.of(parameter, NESTED, Raw.query(raw))).isEqualTo(expected);
  }

  @Test
  void endlessNestingIsRefused() {
    ParameterBuilder parameter = Parameter.query("p").style(Style.DEEP_OBJECT, true);
    Raw raw = Raw.query("p" + "[a]".repeat(2000) + "=1");

    assertThat(Decoding.of(parameter, "{'type':'object'}", raw)).isEqualTo("style@p");
  }
}
