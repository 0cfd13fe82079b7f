package io.brrtrouter.json;

import static io.brrtrouter.json.JsonInputTest.assertDoubt;
import static io.brrtrouter.json.JsonInputTest.sure;
import static io.brrtrouter.json.JsonInputTest.tolerant;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class UnionInputTest {
  private static final Constants KINDS = Constants.of("cat", "dög");
  private static final SchemaValidators SCHEMAS =
      Documents.schemas(
          "3.1",
          """
          "Text":{"type":"string"},"Short":{"type":"string","maxLength":2},
          "Number":{"type":"number"},
          "Count":{"required":["x"],"properties":{"x":{"type":["integer","null"]}}},
          "Words":{"required":["x","y"],"properties":{"x":{"type":["string","null"]}}},
          "Box":{"type":"object","properties":{"secret":{"readOnly":true}}}
          """);

  private static String at(String name) {
    return "/components/schemas/" + name;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"kind\":\"cat\"} | 0",
        "{\"kind\":\"dög\"} | 1",
        "{ \"a\" : [1,{\"kind\":\"cat\"},\"]\\\"}\"] , \"b\":-1.5e3,\"kind\" : \"d\\u00f6g\" } | 1",
        "{\"k\\u0069nd\":\"cat\"} | 0",
        "{\"kin\":\"cat\",\"kindred\":\"cat\",\"kind\":\"cow\"} | -1",
        "{\"kind\":1} | -1",
        "{\"kind\":null} | -1",
        "{} | -1",
        "{\"a\":{\"kind\":\"cat\"}} | -1",
        "[\"kind\",\"cat\"] | -1",
        "\"kind\" | -1"
      })
  void theTagIsFoundAheadAndNothingIsConsumed(String json, int index) {
    assertThat(
            sure(
                json,
                in -> {
                  int found = in.tag("kind", KINDS);
                  in.tree();
                  return found;
                }))
        .isEqualTo(index);
  }

  @Test
  void looksInLooksAreBounded() {
    StringBuilder json = new StringBuilder();
    for (int i = 0; i < 7; i++) {
      json.append("{\"a\":");
    }
    json.append("\"").append("x".repeat(100_000)).append('"');
    for (int i = 0; i < 7; i++) {
      json.append(",\"kind\":\"cat\"}");
    }
    assertThat(sure(json.toString(), in -> looked(in, 1))).isEqualTo(7);
    assertDoubt(json.toString(), in -> looked(in, 3));
    assertThat(tolerant(json.toString(), in -> looked(in, 3))).isEqualTo(7);
  }

  private static final Members NODE = Members.of().optional("a", "kind").build();

  private static int looked(JsonInput in, int times) {
    if (!in.isObject()) {
      in.string();
      return 0;
    }
    for (int i = 0; i < times; i++) {
      assertThat(in.tag("kind", KINDS)).isZero();
    }
    int depth = 1;
    in.startObject();
    long seen = 0;
    int member;
    while ((member = in.member(NODE, seen)) >= 0) {
      seen |= 1L << member;
      if (member == 0) {
        depth += looked(in, times);
      } else {
        in.string();
      }
    }
    in.endObject(NODE, seen);
    return depth;
  }

  @Test
  void branchesAreToldApartByTheirMembers() {
    Branches one = Branches.of().branch(at("A"), "x").branch(at("B"), "y", "z").exclusive().build();
    assertThat(sure("{\"x\":1}", in -> branch(in, one))).isEqualTo(0);
    assertThat(sure("{\"z\":1,\"\\u0079\":{}}", in -> branch(in, one))).isEqualTo(1);
    assertDoubt("{\"y\":1}", in -> branch(in, one));
    assertDoubt("[]", in -> branch(in, one));
    Branches any = Branches.of().branch(at("A"), "x").branch(at("B"), "y").build();
    assertThat(sure("{\"y\":1,\"x\":1}", in -> branch(in, any))).isEqualTo(0);
  }

  @Test
  void schemasDecideBetweenThoseThatHaveTheirMembers() {
    Branches one =
        Branches.of().branch(at("Count"), "x").branch(at("Words"), "x", "y").exclusive().build();
    assertThat(decided("{\"x\":1}", one, false)).isZero();
    assertThat(decided("{\"x\":1,\"y\":1}", one, false)).isZero();
    assertThat(decided("{\"x\":\"a\",\"y\":1}", one, false)).isEqualTo(1);
    assertThatThrownBy(() -> decided("{\"x\":true,\"y\":1}", one, false)).isSameAs(Doubt.SIGNAL);
    assertThatThrownBy(() -> decided("{\"x\":null,\"y\":1}", one, false)).isSameAs(Doubt.SIGNAL);
  }

  private static int branch(JsonInput in, Branches branches) {
    int branch = in.branch(branches);
    in.tree();
    return branch;
  }

  @Test
  void branchesWithoutMembersAreToldApartByTheirSchemas() {
    Branches any =
        Branches.of().branch(at("Text")).branch(at("Number")).branch(at("Short")).build();
    assertThat(decided("1", any, false)).isEqualTo(1);
    assertThat(decided("\"a\"", any, false)).isZero();
    Branches one = Branches.of().branch(at("Text")).branch(at("Short")).exclusive().build();
    assertThat(decided("\"abc\"", one, false)).isZero();
    assertThatThrownBy(() -> decided("\"a\"", one, false)).isSameAs(Doubt.SIGNAL);
    assertThatThrownBy(() -> decided("1", one, false)).isSameAs(Doubt.SIGNAL);
    assertThat(decided("\"a\"", one, true)).isZero();
    assertThatThrownBy(() -> decided("1", one, true)).isInstanceOf(UnrepresentableException.class);
  }

  private static int decided(String json, Branches branches, boolean tolerant) {
    return branch(Inputs.of(json.getBytes(UTF_8), tolerant, SCHEMAS), branches);
  }

  @Test
  void schemasVerifyWhatIsNext() {
    assertThat(verified("\"ab\"", "Text", "Short").isString()).isTrue();
    assertThatThrownBy(() -> verified("\"abc\"", "Text", "Short")).isSameAs(Doubt.SIGNAL);
    assertThatThrownBy(() -> verified("{\"secret\":1}", "Box")).isSameAs(Doubt.SIGNAL);
    assertThat(verified("{\"open\":1}", "Box").isObject()).isTrue();
  }

  private static JsonNode verified(String json, String... names) {
    JsonInput in = Inputs.of(json.getBytes(UTF_8), false, SCHEMAS);
    in.verify(Arrays.stream(names).map(UnionInputTest::at).toArray(String[]::new));
    return in.tree();
  }

  @Test
  void verifyingInVerifiedValuesIsBounded() {
    String json = "[".repeat(8) + "\"" + "x".repeat(60_000) + "\"" + "]".repeat(8);
    assertThatThrownBy(() -> nested(Inputs.of(json.getBytes(UTF_8), false, SCHEMAS)))
        .isSameAs(Doubt.SIGNAL);
  }

  private static int nested(JsonInput in) {
    in.verify("");
    return in.isArray() ? in.list(UnionInputTest::nested).size() : in.string().length();
  }

  @Test
  void typesAreSeenAhead() {
    assertThat(sure("\"x\"", in -> in.isString() && !in.isObject() && in.string() != null))
        .isEqualTo(true);
    assertThat(sure("-1", in -> in.isNumber() && in.int32() < 0)).isEqualTo(true);
    assertThat(sure("true", in -> in.isBoolean() && in.bool())).isEqualTo(true);
    assertThat(sure("[]", in -> in.isArray() && in.tree().isEmpty())).isEqualTo(true);
    assertThat(sure("{}", in -> in.isObject() && in.tree().isEmpty())).isEqualTo(true);
    assertThatThrownBy(() ->
            sure(
                "{}",
                in -> {
                  return in.noBranch("kind");
                }))
        .isSameAs(Doubt.SIGNAL);
    assertThatThrownBy(() ->
            tolerant(
                "{}",
                in -> {
                  return in.noBranch("kind");
                }))
        .isInstanceOf(UnrepresentableException.class);
  }
}
