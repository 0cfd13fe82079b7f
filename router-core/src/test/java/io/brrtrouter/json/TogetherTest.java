package io.brrtrouter.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Values that several branches of an {@code anyOf} accept. */
class TogetherTest {
  private static final String A = "/components/schemas/A";
  private static final String B = "/components/schemas/B";
  private static final SchemaValidators SCHEMAS =
      Documents.schemas(
          "3.1",
          """
          "A":{"type":"object","required":["a"],"properties":{"a":{"type":"integer"},"x":{},"next":{"$ref":"#/components/schemas/Any"}}},
          "B":{"type":"object","required":["b"],"properties":{"b":{"type":"integer"},"x":{},"next":{"$ref":"#/components/schemas/Any"}}},
          "Any":{"anyOf":[{"$ref":"#/components/schemas/A"},{"$ref":"#/components/schemas/B"}]}
          """);
  private static final Branches BRANCHES =
      Branches.of().branch(A, "a").lacks("b").branch(B, "b").lacks("a").build();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":1}             | 0 | 0",
        "{\"b\":1}             | 1 | 1",
        "{\"a\":1,\"x\":2}     | 0 | 0",
        "{\"a\":1,\"b\":2}     | -1 | 2",
        "{\"a\":1,\"b\":null}  | -1 | 0",
        "{\"a\":\"\",\"b\":2}  | -1 | 1",
      })
  void aBranchIsTakenThatLosesNothing(String json, int atFirst, int atLast) {
    if (atFirst < 0) {
      assertThatThrownBy(() -> branch(json, false, BRANCHES)).isSameAs(Doubt.SIGNAL);
    } else {
      assertThat(branch(json, false, BRANCHES)).isEqualTo(atFirst);
    }
    assertThat(branch(json, true, BRANCHES)).isEqualTo(atLast);
  }

  @Test
  void theOneThatHasAllIsTakenWithoutAskingTheSchemas() {
    Branches wide = Branches.of().branch(A, "a").lacks("b").branch(B, "b").build();
    assertThat(branch("{\"a\":1,\"b\":2}", false, wide)).isEqualTo(1);
    assertThat(branch("{\"a\":1,\"b\":2}", true, wide)).isEqualTo(1);
  }

  @Test
  void membersBeyondThoseWithABitOfTheirOwnAreNotForgotten() {
    String[] many = new String[100];
    for (int i = 0; i < many.length; i++) {
      many[i] = "m" + i;
    }
    Branches branches = Branches.of().branch(A, "a").lacks(many).branch(B, "b").build();
    assertThat(branch("{\"a\":1,\"b\":2,\"m99\":3}", false, branches)).isEqualTo(1);
    assertThat(branch("{\"a\":1,\"b\":2,\"m99\":3}", true, branches)).isEqualTo(1);
    assertThat(branch("{\"a\":1,\"b\":2}", false, branches)).isZero();
  }

  @Test
  void whatABranchLacksCanBeSaidByWhatItKeeps() {
    Branches same =
        Branches.of().members("a", "b").branch(A, "a").keeps("a").branch(B, "b").keeps("b").build();
    assertThat(same.lacking()).isEqualTo(BRANCHES.lacking());
  }

  @Test
  void partsAreReadOneByOneAndTheValueStaysNext() {
    JsonInput in = Inputs.of("{\"a\":1,\"b\":2}".getBytes(UTF_8), true, SCHEMAS);
    assertThat(in.<JsonNode>part(BRANCHES, in::tree, 0).size()).isEqualTo(2);
    assertThat(in.<JsonNode>part(BRANCHES, in::tree, 1).size()).isEqualTo(2);
    in.skip();
    in.expectEnd();
    JsonInput other = Inputs.of("{\"a\":1}".getBytes(UTF_8), true, SCHEMAS);
    assertThat(other.<JsonNode>part(BRANCHES, other::tree, 1)).isNull();
    assertThat(other.<JsonNode>part(BRANCHES, other::tree, 1, 0)).isNotNull();
  }

  @Test
  void partsOfPartsOfPartsComeToAnEnd() {
    int depth = 40;
    JsonTrees trees = new JsonTrees(JsonLimits.DEFAULT);
    String text = "{\"a\":1,\"b\":1,\"next\":".repeat(depth) + "{\"a\":1}" + "}".repeat(depth);
    byte[] bytes = text.getBytes(UTF_8);
    ReadContext context =
        new ReadContext(
            trees, SCHEMAS, SchemaValidator.Direction.REQUEST, TreeRoom.UNLIMITED, List.of());
    JsonInput in = new JsonInput(bytes, 0, bytes.length, true, context);
    assertThatThrownBy(() -> count(in))
        .isInstanceOf(UnrepresentableException.class)
        .hasMessageContaining("several things at once");
  }

  private static final Members MEMBERS = Members.of().optional("a", "b", "next").build();

  private static int count(JsonInput in) {
    if (in.branch(BRANCHES) < 2) {
      in.skip();
      return 1;
    }
    int parts = in.part(BRANCHES, () -> next(in), 0) + in.part(BRANCHES, () -> next(in), 1);
    in.skip();
    return parts;
  }

  private static int next(JsonInput in) {
    int count = 0;
    long seen = 0;
    in.startObject();
    for (int member; (member = in.member(MEMBERS, seen)) >= 0; seen |= 1L << member) {
      if (member == 2) {
        count = count(in);
      } else {
        in.skip();
      }
    }
    in.endObject(MEMBERS, seen);
    return count;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":1,\"x\":2} | {\"b\":3,\"x\":2} | {\"a\":1,\"x\":2,\"b\":3}",
        "{\"x\":{\"a\":1}} | {\"x\":{\"b\":2}} | {\"x\":{\"a\":1,\"b\":2}}",
        "{\"x\":[{\"a\":1}]} | {\"x\":[{\"b\":2}]} | {\"x\":[{\"a\":1,\"b\":2}]}",
        "{\"x\":1} | {\"x\":1.0} | {\"x\":1}",
      })
  void partsAreWrittenAsOneObject(String a, String b, String whole) {
    JsonOutput out = new JsonOutput(16);
    Parts.write(out, JsonOutput::tree, Documents.tree(a), null, Documents.tree(b));
    var body = out.body();
    assertThat(new String(body.array(), 0, body.size(), UTF_8)).isEqualTo(whole);
    assertThat(out.doubtful()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"x\":1} | {\"x\":2}",
        "{\"x\":[1]} | {\"x\":[1,1]}",
        "{\"x\":{\"y\":\"a\"}} | {\"x\":{\"y\":\"b\"}}",
      })
  void partsThatDifferAreRefused(String a, String b) {
    JsonOutput out = new JsonOutput(16);
    assertThatThrownBy(
            () -> Parts.write(out, JsonOutput::tree, Documents.tree(a), Documents.tree(b)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("differ in member");
  }

  private static int branch(String json, boolean tolerant, Branches branches) {
    return Inputs.of(json.getBytes(UTF_8), tolerant, SCHEMAS).branch(branches);
  }
}
