package io.brrtrouter.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.brrtrouter.http.Rejection;
import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.validation.Violation;
import io.brrtrouter.validation.Violations;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormBodyTest {
  private static final String POINTER = "/paths/~1x/post/requestBody/content/form/schema";
  private static final String SCHEMA =
      "{'type':'object','properties':{'name':{'type':'string'},'age':{'type':'integer'},"
          + "'ok':{'type':'boolean'},'tags':{'type':'array','items':{'type':'string'}},"
          + "'ids':{'type':'array','items':{'type':'integer'}},"
          + "'deep':{'type':'object','properties':{'n':{'type':'integer'}}},"
          + "'home':{'type':'object','properties':{'zip':{'type':'string'}}},"
          + "'raw':{'type':'integer'},"
          + "'homes':{'type':'array','items':{'type':'object','properties':{}}}}}";
  private static final String ENCODING =
      "{'ids':{'style':'pipeDelimited'},'deep':{'style':'deepObject','explode':true},"
          + "'raw':{'contentType':'application/json'}}";

  private static SchemaValidators document(String schema, String encoding) {
    return Schemas.document(
        "{'paths':{'/x':{'post':{'requestBody':{'content':{'form':{'schema':"
            + schema
            + ",'encoding':"
            + encoding
            + "}}}}}}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "name=Ann+Lee&age=5&ok=true      | {'name':'Ann Lee','age':5,'ok':true}",
        "name=5&age=x                    | {'name':'5','age':'x'}",
        "name=                           | {'name':''}",
        "name                            | {'name':''}",
        "name=a&name=b                   | {'name':['a','b']}",
        "tags=a&tags=b%2Cc               | {'tags':['a','b,c']}",
        "tags=a                          | {'tags':['a']}",
        "tags=                           | {'tags':[]}",
        "other=1                         | {'other':'1'}",
        "ids=1%7C2                       | {'ids':[1,2]}",
        "deep%5Bn%5D=1&deep[x]=2         | {'deep':{'n':1,'x':'2'}}",
        "home=%7B%22zip%22%3A%2212%22%7D | {'home':{'zip':'12'}}",
        "home=12                         | {'home':'12'}",
        "homes=%7B%7D&homes=%7B%7D       | {'homes':[{},{}]}",
        "raw=5                           | {'raw':5}",
        "raw=%225%22                     | {'raw':'5'}",
        "``                              | {}",
      })
  void makesAnObjectOfTheSchemasTypes(String form, String expected) {
    Violations out = new Violations(50);

    var value = FormBody.bind(document(SCHEMA, ENCODING), POINTER).decode(form, out);

    assertThat(out.list()).isEmpty();
    assertThat(value).hasToString(expected.replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource({
    "name=%zz,       encoding, /name",
    "raw={,          syntax,   /raw",
    "deep[n=1,       encoding, /deep",
    "deep[n]=%ff,    encoding, /deep",
  })
  void membersThatAreEncodedWronglyAreReported(String form, String keyword, String pointer) {
    Violations out = new Violations(50);

    FormBody.bind(document(SCHEMA, ENCODING), POINTER).decode(form, out);

    assertThat(out.list())
        .extracting(Violation::in, Violation::keyword, Violation::pointer)
        .containsExactly(tuple(Violation.Location.BODY, keyword, pointer));
  }

  @Test
  void aUnionIsReadAsTheBranchThatAcceptsIt() {
    String schema =
        "{'oneOf':[{'type':'object','required':['a'],'properties':{'a':{'type':'integer'}},'additionalProperties':false},"
            + "{'type':'object','required':['b'],'properties':{'a':{'type':'string'},"
            + "'b':{'type':'integer'}}}]}";
    FormBody form = FormBody.bind(document(schema, "{}"), POINTER);

    assertThat(form.decode("a=1", new Violations(1))).hasToString("{\"a\":1}");
    assertThat(form.decode("a=1&b=2", new Violations(1))).hasToString("{\"a\":\"1\",\"b\":2}");
  }

  @Test
  void bytesAreReadAsUtf8() {
    byte[] bytes = "name=ü;ignored".getBytes(StandardCharsets.UTF_8);

    assertThat(FormBody.bind(document(SCHEMA, "{}"), POINTER).decode(bytes, 7, new Violations(1)))
        .hasToString("{\"name\":\"ü\"}");
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    FormBody form = FormBody.bind(document(SCHEMA, "{}"), POINTER);

    assertThatThrownBy(() -> form.decode(new byte[] {'a', '=', -1}, 3, new Violations(1)))
        .isInstanceOf(Rejection.class);
  }

  @Test
  void formsWithTooManyPairsAreRefused() {
    FormBody form = FormBody.bind(document(SCHEMA, "{}"), POINTER);

    assertThatThrownBy(() -> form.decode("a=1&".repeat(10_001), new Violations(1)))
        .isInstanceOf(Rejection.class);
  }
}
