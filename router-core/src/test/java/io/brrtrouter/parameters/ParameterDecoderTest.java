package io.brrtrouter.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.json.TreeDecoder;
import io.brrtrouter.json.Values;
import io.brrtrouter.openapi.Style;
import io.brrtrouter.validation.Violation;
import io.brrtrouter.validation.Violations;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterDecoderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type':'integer','minimum':3}                          | p=3     | 3",
        "{'type':'integer','minimum':3}                          | p=2     | minimum@p",
        "{'type':'integer','exclusiveMinimum':3}                 | p=3     | exclusiveMinimum@p",
        "{'type':'integer','multipleOf':3}                       | p=4     | multipleOf@p",
        "{'type':'integer','format':'int32'}                     | p=2147483647 | 2147483647",
        "{'type':'integer','format':'int32'}                     | p=2147483648 | format@p",
        "{'type':'integer','maximum':5}                          | p=1e39  | maximum@p",
        "{'type':'integer'}                                      | p=1.0   | 1.0",
        "{'type':'integer'}                                      | p=1e2   | 1E+2",
        "{'type':'number'}                                       | p=0.10  | 0.10",
        "{'type':'number'}                                       | p=NaN   | type@p",
        "{'type':'number'}                                       | p=1e999999999 | type@p",
        "{'type':'number','maximum':1.5}                         | p=1.50  | 1.50",
        "{'type':'string','minLength':4}                         | p=cod   | minLength@p",
        "{'type':'string','maxLength':1}                         | p=%F0%9F%8D%A3 | '🍣'",
        "{'type':'string','pattern':'^a+$'}                      | p=aa    | 'aa'",
        "{'type':'string','pattern':'^a+$'}                      | p=ab    | pattern@p",
        "{'type':'string','enum':['a','b']}                      | p=b     | 'b'",
        "{'type':'string','enum':['a','b']}                      | p=c     | enum@p",
        "{'enum':[1,2]}                                          | p=2     | 2",
        "{'enum':[1,'2',true]}                                   | p=2     | '2'",
        "{'enum':[1,'2',true]}                                   | p=true  | true",
        "{'const':5}                                             | p=5     | 5",
        "{'type':'string','format':'date'}                       | p=2023-02-29 | format@p",
        "{'type':'string','format':'date-time'}                  | p=2024-12-25T13:42:42Z | '2024-12-25T13:42:42Z'",
        "{'type':'string','format':'uuid'}                       | p=1-1-1-1-1 | format@p",
        "{'type':['integer','null']}                             | p=null  | null",
        "{'type':['integer','null']}                             | p=      | null",
        "{'type':['string','null']}                              | p=null  | 'null'",
        "{'type':['integer','string']}                           | p=5     | 5",
        "{'type':['integer','string']}                           | p=5x    | '5x'",
        "{'type':['integer','string'],'maximum':3}               | p=5     | '5'",
        "{}                                                      | p=5     | '5'",
        "true                                                    | p=5     | '5'",
        "{'minimum':3}                                           | p=5     | 5",
        "{'minimum':3}                                           | p=2     | '2'",
        "{'minimum':3}                                           | p=x     | 'x'",
        "{'oneOf':[{'type':'boolean'},{'type':'integer'}]}       | p=1122  | 1122",
        "{'oneOf':[{'type':'boolean'},{'type':'integer'}]}       | p=true  | true",
        "{'anyOf':[{'type':'integer'},{'type':'string'}]}        | p=abdf  | 'abdf'",
        "{'allOf':[{'type':'integer'},{'type':'number'}]}        | p=1     | 1",
        "{'allOf':[{'type':'number'},{'minimum':2}]}             | p=1     | minimum@p",
        "{'oneOf':[{'type':'string'},{'type':'array','items':{'type':'string'}}]} | p=a&p=b | ['a','b']",
        "{'oneOf':[{'type':'string'},{'type':'array','items':{'type':'string'}}]} | p=a | 'a'",
        "{'type':'array','items':{'type':'integer'},'minItems':1} | p=     | minItems@p",
        "{'type':'array','items':{'type':'integer'},'maxItems':1} | p=1&p=2 | maxItems@p",
        "{'type':'array','uniqueItems':true}                     | p=1&p=1 | uniqueItems@p",
        "{'type':'array','items':{'type':'array','items':{'type':'integer'}}} | p=1&p=2 | [[1],[2]]",
        "{'type':'array','prefixItems':[{'type':'integer'}],'items':{'type':'boolean'}} | p=1&p=true | [1,true]",
      })
  void typesAndValidatesByTheSchema(String schema, String raw, String expected) {
    assertThat(Decoding.of(Parameter.query("p"), schema, Raw.query(raw))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "kind=cat&lives=9  | {'kind':'cat','lives':9}",
        "kind=dog&name=7   | {'kind':'dog','name':'7'}",
        "kind=dog&lives=9&name=7 | {'kind':'dog','lives':'9','name':'7'}",
        "id=5&kind=cat     | {'id':5,'kind':'cat'}",
      })
  void aUnionOfObjectsIsReadAsTheBranchThatAcceptsIt(String raw, String expected) {
    String cat = "{'properties':{'kind':{'const':'cat'},'lives':{'type':'integer'}}}";
    String dog = "{'properties':{'kind':{'const':'dog'},'lives':{},'name':{'type':'string'}}}";
    String schema =
        "{'type':'object','properties':{'id':{'type':'integer'}},'oneOf':["
            + cat
            + ","
            + dog
            + "]}";

    assertThat(Decoding.of(Parameter.query("p"), schema, Raw.query(raw))).isEqualTo(expected);
  }

  @Test
  void referencesAndAllOfAreFollowedEvenInCircles() {
    var schemas =
        Schemas.document(
            "{'components':{'schemas':{'It':{'allOf':[{'$ref':'#/components/schemas/Node'},"
                + "{'properties':{'more':{'type':'integer'}}}]},"
                + "'Node':{'type':'object','properties':{'id':{'type':'integer'},"
                + "'next':{'$ref':'#/components/schemas/Node'}}}}}}");
    Violations out = new Violations(50);

    Object value =
        ParameterDecoder.bind(
                Parameter.query("p")
                    .style(Style.DEEP_OBJECT, true)
                    .schema(Schemas.POINTER)
                    .as(Values::tree),
                schemas)
            .decode(Raw.query("p[next][next][id]=3&p[more]=1"), out);

    assertThat(value).hasToString("{\"next\":{\"next\":{\"id\":3}},\"more\":1}");
  }

  @Test
  void aSchemaThatIsOnlyItselfTypesNothing() {
    String schema = "{'anyOf':[{'type':'integer'},{'$ref':'#/components/schemas/It'}]}";

    Shape shape = new ShapeReader(Schemas.of(schema)).read(Schemas.POINTER);

    assertThat(shape.types).contains(JsonType.INTEGER);
  }

  @Test
  void anAbsentParameterHasItsDefault() {
    assertThat(Decoding.of(Parameter.query("p"), "{'type':'integer','default':20}", Raw.none()))
        .isEqualTo("20");
    assertThat(
            Decoding.of(
                Parameter.query("p"), "{'allOf':[{'type':'integer','default':'7'}]}", Raw.none()))
        .isEqualTo("7");
  }

  @Test
  void aDefaultThatTheTypeCannotHoldIsNone() {
    var decoder =
        ParameterDecoder.bind(
            Parameter.query("p").schema(Schemas.POINTER).as(Values::int32),
            Schemas.of("{'type':'integer','default':'many'}"));

    assertThat(decoder.decode(Raw.none(), new Violations(50))).isNull();
  }

  @ParameterizedTest
  @CsvSource({"integer", "strings", "color", "map"})
  void aRequiredParameterMustBeThere(String schema) {
    assertThat(
            Decoding.of(Parameter.query("p").required(), Decoding.schema(schema), Raw.query("%20")))
        .isEqualTo(schema.equals("map") ? "{' ':''}" : "required@p");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "integer | p= | absent",
        "integer | p  | absent",
        "boolean | p  | absent",
        "string  | p= | ''",
        "integer | p=x | type@p",
      })
  void anEmptyValueMayBeAllowedToStandForNothing(String type, String raw, String expected) {
    String schema = "{'type':'" + type + "'}";

    assertThat(Decoding.of(Parameter.query("p").allowEmptyValue(), schema, Raw.query(raw)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "p=%7B%22R%22%3A1%7D       | {'R':1}",
        "p=%7B%22R%22%3A%22x%22%7D | type@p/R",
        "p=R,1                     | syntax@p",
        "p=1%202                   | syntax@p",
        "p=                        | syntax@p",
        "p=1&p=2                   | style@p",
      })
  void jsonContentIsParsedStrictly(String raw, String expected) {
    ParameterBuilder parameter = Parameter.query("p").content("application/json");

    assertThat(Decoding.of(parameter, Decoding.COLOR, Raw.query(raw))).isEqualTo(expected);
  }

  @Test
  void contentOfOtherTypesIsText() {
    assertThat(
            Decoding.of(
                Parameter.header("p").content("text/plain"),
                "{'type':'string'}",
                Raw.headers("p", "a,b")))
        .isEqualTo("'a,b'");
  }

  @Test
  void javaTypesComeOutOfValidText() {
    UUID uuid = UUID.randomUUID();
    assertThat(decode("{'type':'string','format':'uuid'}", Values::uuid, uuid)).isEqualTo(uuid);
    assertThat(decode("{'type':'number'}", Values::decimal, new BigDecimal("0.10")))
        .isEqualTo(new BigDecimal("0.10"));
    assertThat(decode("{'type':'integer'}", Values::int64, 5_000_000_000L))
        .isEqualTo(5_000_000_000L);
    assertThat(decode(Decoding.STRINGS, Values.listOf(Values::string), "a"))
        .isEqualTo(List.of("a"));
  }

  private static <T> T decode(String schema, TreeDecoder<T> decoder, Object text) {
    Violations out = new Violations(50);
    T value =
        ParameterDecoder.bind(
                Parameter.query("p").schema(Schemas.POINTER).as(decoder), Schemas.of(schema))
            .decode(Raw.query("p=" + text), out);
    assertThat(out.list()).isEmpty();
    assertThat(value).isNotNull();
    return value;
  }

  @Test
  void whatTheJavaTypeCannotHoldViolatesItsFormat() {
    Violations out = new Violations(50);

    ParameterDecoder.bind(
            Parameter.query("ids").schema(Schemas.POINTER).as(Values.listOf(Values::int32)),
            Schemas.of(Decoding.INTEGERS))
        .decode(Raw.query("ids=1&ids=5000000000"), out);

    assertThat(out.list())
        .containsExactly(
            new Violation(
                Violation.Location.QUERY, "ids/1", "format", "must fit a 32-bit integer"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X-Limit | x   | The header parameter 'X-Limit' must be an integer.",
        "x-limit | 1,2 | The header parameter 'X-Limit' must be an integer.",
        "Other   | 1   | The header parameter 'X-Limit' must be present.",
      })
  void aProblemSaysWhichParameterIsWrong(String header, String value, String sentence) {
    Violations out = new Violations(50);
    var decoder =
        ParameterDecoder.bind(
            Parameter.header("X-Limit").required().schema(Schemas.POINTER).as(Values::tree),
            Schemas.of("{'type':'integer'}"));

    decoder.decode(Raw.headers(header, value), out);

    assertThat(out.toProblem().detail()).isEqualTo(sentence);
  }
}
