package io.brrtrouter.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeReaderTest {

  private static Shape read(String schema) {
    return new ShapeReader(Schemas.of(schema)).read(Schemas.POINTER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type':'integer'}                                        | [INTEGER]",
        "{'type':['null','string']}                                | [NULL, STRING]",
        "{'type':'integer','nullable':true}                        | [INTEGER, NULL]",
        "{'type':'file'}                                           | [STRING]",
        "{'enum':[1,1.5,null]}                                     | [INTEGER, NUMBER, NULL]",
        "{'type':'number','enum':[1,2]}                            | [INTEGER]",
        "{'const':{'a':1}}                                         | [OBJECT]",
        "{'allOf':[{'type':['string','integer']},{'type':'number'}]} | [INTEGER]",
        "{'allOf':[{'type':'string'},{'type':'number'}]}           | [STRING]",
        "{'oneOf':[{'type':'array'},{'type':'integer'}]}           | [ARRAY, INTEGER]",
        "{'type':'integer','anyOf':[{'minimum':1},{'enum':[0]}]}   | [INTEGER]",
        "{'properties':{}}                                         | [STRING]",
        "{'properties':{'a':{}}}                                   | [OBJECT, STRING]",
        "{'items':{}}                                              | [ARRAY, STRING]",
        "{'multipleOf':2}                                          | [NUMBER, STRING]",
        "{'$ref':'#anchor'}                                        | [STRING]",
        "{'$ref':'#/nowhere'}                                      | [STRING]",
        "{'$ref':'other.json#/a'}                                  | [STRING]",
        "{'$ref':'#/components/schemas/It'}                        | [STRING]",
        "true                                                      | [STRING]",
        "false                                                     | [STRING]",
      })
  void theTypesAreThoseThatAllKeywordsLeave(String schema, String types) {
    assertThat(read(schema).types).hasToString(types);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type':'object'}                                               | true",
        "{'type':'object','additionalProperties':false}                  | false",
        "{'type':'object','properties':{'a':{}}}                         | false",
        "{'type':'object','properties':{'a':{}},'additionalProperties':true} | true",
        "{'type':'object','properties':{'a':{}},'unevaluatedProperties':{}} | true",
        "{'type':'object','patternProperties':{'^x':{}}}                 | false",
        "{'allOf':[{'properties':{'a':{}}},{'additionalProperties':{}}]} | true",
        "{'oneOf':[{'properties':{'a':{}}},{'properties':{'b':{}}}]}     | false",
        "{'oneOf':[{'properties':{'a':{}}},{'type':'object'}]}           | true",
      })
  void anObjectIsFreeWhereFurtherMembersAreExpected(String schema, boolean free) {
    assertThat(read(schema).free).isEqualTo(free);
  }

  @Test
  void membersAreDescribedByPropertiesPatternsAndTheRest() {
    Shape shape =
        read(
            "{'properties':{'a':{'type':'integer'}},'patternProperties':{'^x-':{'type':'boolean'}},"
                + "'additionalProperties':{'type':'number'}}");

    assertThat(shape.member("a")).extracting(member -> member.types).hasToString("[INTEGER]");
    assertThat(shape.member("x-a")).extracting(member -> member.types).hasToString("[BOOLEAN]");
    assertThat(shape.member("b")).extracting(member -> member.types).hasToString("[NUMBER]");
    assertThat(shape.describes("b")).isFalse();
    assertThat(shape.free).isTrue();
  }

  @Test
  void aMemberDescribedTwiceObeysBoth() {
    Shape shape =
        read(
            "{'allOf':[{'properties':{'a':{'type':['integer','string']}}},"
                + "{'properties':{'a':{'type':['string','boolean']}}}]}");

    assertThat(Objects.requireNonNull(shape.member("a")).types).hasToString("[STRING]");
  }

  @Test
  void membersOfBranchesAreFound() {
    Shape shape =
        read("{'oneOf':[{'properties':{'a':{'type':'integer'}}},{'properties':{'b':{}}}]}");

    assertThat(shape.find("a")).extracting(member -> member.types).hasToString("[INTEGER]");
    assertThat(shape.describes("b")).isTrue();
    assertThat(shape.find("c")).isNull();
  }

  @Test
  void itemsFollowTheirPositions() {
    Shape shape = read("{'prefixItems':[{'type':'integer'}],'items':{'type':'boolean'}}");

    assertThat(shape.item(0)).extracting(item -> item.types).hasToString("[INTEGER]");
    assertThat(shape.item(1)).extracting(item -> item.types).hasToString("[BOOLEAN]");
  }

  @Test
  void unionsWithinUnionsEnd() {
    String branches = "{'$ref':'#/components/schemas/It'},{'type':'integer'}";
    Shape shape =
        read(
            "{'anyOf':[" + branches + ",{'oneOf':[" + branches + "]}],'oneOf':[" + branches + "]}");

    assertThat(shape.types).contains(JsonType.INTEGER);
  }

  @Test
  void unionsThatRecurThroughTheirMembersEnd() {
    String filter =
        "{'type':'object','properties':{'must':{'anyOf':[{'$ref':'#/components/schemas/It'},"
            + "{'type':'array','items':{'$ref':'#/components/schemas/It'}}]}},"
            + "'anyOf':[{'$ref':'#/components/schemas/It'},{'properties':{'id':{}}}]}";

    Shape must = Objects.requireNonNull(read(filter).find("must"));

    assertThat(must.types).hasToString("[OBJECT, ARRAY]");
    assertThat(must.find("must")).isNotNull();
  }

  @Test
  void deepSchemasTakeNoStack() {
    String deep = "{'type':'integer'}";
    for (int i = 0; i < 200; i++) {
      deep = "{'type':'object','properties':{'a':" + deep + "}}";
    }
    Shape shape = read(deep);
    for (int i = 0; i < 200; i++) {
      shape = Objects.requireNonNull(shape.find("a"));
    }

    assertThat(shape.types).containsExactly(JsonType.INTEGER);
  }
}
