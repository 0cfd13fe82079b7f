package io.brrtrouter.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonInputTest {
  private static final Members MEMBERS =
      Members.of().required("id").optional("displayName", "größe", "a").build();

  /** What {@link #object} found: the members' values in the order of the declaration. */
  private static List<@Nullable Integer> object(JsonInput in, Members members) {
    Integer[] values = new Integer[members.size() + 1];
    in.startObject();
    long seen = 0;
    int member;
    while ((member = in.member(members, seen)) >= 0) {
      seen |= 1L << member;
      values[member] = in.int32();
    }
    in.endObject(members, seen);
    return Arrays.asList(values);
  }

  private static List<@Nullable Integer> many(JsonInput in, Members members) {
    Integer[] values = new Integer[members.size() + 1];
    in.startObject();
    long[] seen = members.none();
    int member;
    while ((member = in.member(members, seen)) >= 0) {
      members.mark(seen, member);
      values[member] = in.int32();
    }
    in.endObject(members, seen);
    return Arrays.asList(values);
  }

  /** The value of a whole text that is beyond doubt. */
  static Object sure(String json, JsonDecoder<?> decoder) {
    JsonInput in = Inputs.of(json, false);
    Object value = decoder.decode(in);
    in.expectEnd();
    return value;
  }

  static <T> T value(String json, JsonDecoder<T> decoder) {
    return decoder.decode(Inputs.of(json, false));
  }

  static Object tolerant(String json, JsonDecoder<?> decoder) {
    return decoder.decode(Inputs.of(json, true));
  }

  static void assertDoubt(String json, JsonDecoder<?> decoder) {
    assertThatThrownBy(() -> sure(json, decoder)).as(json).isSameAs(Doubt.SIGNAL);
  }

  private static String pointerOf(String json, JsonDecoder<?> decoder) {
    return catchThrowableOfType(UnrepresentableException.class, () -> tolerant(json, decoder))
        .pointer();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":1,\"displayName\":2,\"größe\":3,\"a\":4}",
        "{\"a\":4,\"größe\":3,\"displayName\":2,\"id\":1}",
        "\n{ \"id\" : 1 ,\t\"displayName\"\r\n:\n2,\"größe\":3 , \"a\":4 } ",
        "{\"\\u0069d\":1,\"display\\u004Eame\":2,\"gr\\u00f6ße\":3,\"\\u0061\":4}",
        "{\"id\":1,\"\\u00e9\":{\"\\u0079\":1,\"z\":1},\"displayName\":2,\"größe\":3,\"a\":4}",
        "{\"id\":1,\"other\":{\"id\":[1,\"x\",null,{\"a\":{}}]},\"displayName\":2,\"größe\":3,\"a\":4}"
      })
  void membersAreFoundInAnyOrderAndWriting(String json) {
    assertThat(sure(json, in -> object(in, MEMBERS))).isEqualTo(Arrays.asList(1, 2, 3, 4, null));
    assertThat(sure(json, in -> many(in, MEMBERS))).isEqualTo(Arrays.asList(1, 2, 3, 4, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":1,\"id\":1}",
        "{\"id\":1,\"\\u0069d\":1}",
        "{\"id\":1,\"x\":1,\"x\":1}",
        "{\"id\":1,\"x\":{\"y\":1,\"y\":1}}",
        "{\"id\":1,\"x\":[{\"y\":{},\"y\":1}]}",
        "{\"id\":1,\"x\":{\"y\":1,\"\\u0079\":1}}",
        "{\"id\":1,\"x\":{\"\\u0079\":1,\"z\":1,\"y\":1}}",
        "{\"displayName\":1}",
        "{\"id\":1",
        "{\"id\":1,}",
        "{,\"id\":1}",
        "{\"id\":1 \"a\":2}",
        "{\"id\" 1}",
        "{id:1}",
        "{\"id\":1}}",
        "{\"id\":1}1",
        "{\"id\":1,\"x\":tru}",
        "{\"id\":1,\"x\":01}",
        "{\"id\":1,\"x\":\"\\ud83d\"}",
        "{\"id\":1,\"x\":\"\u0001\"}",
        "{\"id\":1,\"x\":1e1001}",
        "[1]",
        "null",
        ""
      })
  void whatIsWrongWithAnObjectIsDoubted(String json) {
    assertDoubt(json, in -> object(in, MEMBERS));
    assertDoubt(json, in -> many(in, MEMBERS));
  }

  @Test
  void otherMembersAreSkippedRefusedOrKept() {
    String json = "{\"id\":1,\"x\":2,\"y\":3}";
    assertThat(sure(json, in -> object(in, MEMBERS))).asString().startsWith("[1");
    Members closed = Members.of().required("id").closed().build();
    assertDoubt(json, in -> object(in, closed));
    assertThat(tolerant(json, in -> object(in, closed))).asString().startsWith("[1");
    Members refusing = Members.of().required("id").refused("y").build();
    assertDoubt(json, in -> object(in, refusing));
    assertThat(sure("{\"id\":1,\"x\":2}", in -> object(in, refusing))).asString().startsWith("[1");
    assertThat(sure(json, JsonInputTest::kept)).isEqualTo(Map.of("x", 2, "y", 3));
    assertDoubt("{\"id\":1,\"x\":2,\"\\u0078\":3}", JsonInputTest::kept);
  }

  private static @Nullable Map<String, Integer> kept(JsonInput in) {
    Members members = Members.of().required("id").kept().build();
    Map<String, Integer> others = null;
    in.startObject();
    long seen = 0;
    int member;
    while ((member = in.member(members, seen)) >= 0) {
      seen |= 1L << member;
      if (member == members.size()) {
        others = in.put(others, JsonInput::int32);
      } else {
        in.int32();
      }
    }
    in.endObject(members, seen);
    return others;
  }

  @Test
  void manyUnknownMembersAreToldApart() {
    StringBuilder json = new StringBuilder("{\"id\":1");
    for (int i = 0; i < 1000; i++) {
      json.append(",\"member").append(i).append("\":{\"x\":").append(i).append('}');
    }
    assertThat(sure(json + "}", in -> object(in, MEMBERS))).asString().startsWith("[1");
    assertDoubt(json + ",\"member7\":0}", in -> object(in, MEMBERS));
  }

  @Test
  void objectsAreCountedAndTheirMembersDepended() {
    Members counted = Members.of().optional("a", "b").count(2, 3).build();
    assertThat(sure("{\"a\":1,\"x\":2}", in -> object(in, counted))).asString().startsWith("[1");
    assertDoubt("{\"a\":1}", in -> object(in, counted));
    assertDoubt("{\"a\":1,\"b\":1,\"c\":1,\"d\":1}", in -> object(in, counted));
    assertDoubt("{\"a\":1}", in -> many(in, counted));
    Members dependent = Members.of().optional("a", "b").dependent("a", "b").build();
    assertThat(sure("{\"b\":1}", in -> object(in, dependent)))
        .isEqualTo(Arrays.asList(null, 1, null));
    assertDoubt("{\"a\":1}", in -> object(in, dependent));
    assertDoubt("{\"a\":1}", in -> many(in, dependent));
    assertThatThrownBy(() -> Members.of().dependent("a", "b").build())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void moreMembersThanAWordHasBitsAreKnown() {
    String[] names = new String[150];
    StringBuilder json = new StringBuilder("{");
    for (int i = 0; i < names.length; i++) {
      names[i] = "member" + i;
      json.append(i == 0 ? "" : ",").append("\"member").append(i).append("\":").append(i);
    }
    Members members = Members.of().required(names).build();
    assertThat(sure(json + "}", in -> many(in, members)))
        .asString()
        .contains(" 0, 1, 2, ".strip())
        .endsWith("148, 149, null]");
    assertDoubt(json + ",\"member149\":1}", in -> many(in, members));
    assertDoubt("{\"member0\":1}", in -> many(in, members));
    assertThat(pointerOf("[{\"member0\":1}]", in -> in.list(i -> many(i, members))))
        .isEqualTo("/0/member1");
  }

  @Test
  void nestingPastTheLimitIsDoubtedAndNeverOverflows() {
    for (JsonDecoder<?> decoder :
        List.<JsonDecoder<?>>of(
            JsonInput::tree,
            JsonInputTest::nested,
            in -> object(in, MEMBERS),
            in -> in.tag("kind", Constants.of("a")))) {
      String deep = "[".repeat(1_000_000);
      assertDoubt(deep, decoder);
      assertDoubt("{\"id\":1,\"x\":" + deep, decoder);
    }
    int limit = Inputs.LIMITS.maxDepth();
    String just = "[".repeat(limit) + "]".repeat(limit);
    assertThat(sure(just, JsonInput::tree)).isEqualTo(Documents.tree(just));
    assertThat(sure(just, JsonInputTest::nested)).isEqualTo(limit);
    assertDoubt("[" + just + "]", JsonInput::tree);
    assertDoubt("[" + just + "]", JsonInputTest::nested);
  }

  private static int nested(JsonInput in) {
    List<Integer> inner = in.list(JsonInputTest::nested);
    return 1 + (inner.isEmpty() ? 0 : inner.get(0));
  }

  @Test
  void valuesThatTheirTypesCannotHoldAreNamedByTheirPointer() {
    assertThat(pointerOf("{\"id\":\"x\"}", in -> object(in, MEMBERS))).isEqualTo("/id");
    assertThat(
            pointerOf(
                "[{\"id\":1},{ \"x\":[1,2], \"a\" : 5e9}]", in -> in.list(i -> object(i, MEMBERS))))
        .isEqualTo("/1/a");
    assertThat(
            pointerOf(
                "{\"~/\\u00e9\\\"\":[[],[\"\"]]}",
                in -> in.map(i -> in.list(k -> in.list(JsonInput::date)))))
        .isEqualTo("/~0~1é\"/1/0");
    assertThat(
            pointerOf("[{\"id\":1},{\"x\":{\"id\":[]}}]", in -> in.list(i -> object(i, MEMBERS))))
        .isEqualTo("/1/id");
    assertThat(pointerOf("[1,[2],\"x\"]", in -> in.list(i -> i.isArray() ? i.tree() : i.int64())))
        .isEqualTo("/2");
  }

  @ParameterizedTest
  @CsvSource({"1.0", "1e0", "10e-1", "0.1e1"})
  void integersInOtherFormsAreDoubtedAndThenRead(String json) {
    assertDoubt(json, JsonInput::int32);
    assertDoubt(json, JsonInput::bigInteger);
    assertThat(tolerant(json, JsonInput::int32)).isEqualTo(1);
    assertThat(tolerant(json, JsonInput::int64)).isEqualTo(1L);
    assertThat(tolerant(json, JsonInput::bigInteger)).isEqualTo(BigInteger.ONE);
  }

  @Test
  void rulesAreDoubtsWhereTheyAreBrokenAndNothingAfterTheTruth() {
    TextRule name =
        TextRule.ANY.length(2, 3).pattern("^[a-z]").oneOf("ab", "abc", "ABC", "\uD83D\uDE00");
    assertThat(sure("\"ab\"", in -> in.string(name))).isEqualTo("ab");
    for (String wrong : List.of("\"ABC\"", "\"b\"", "\"\"", "\"\uD83D\uDE00\"", "1", "null")) {
      assertDoubt(wrong, in -> in.string(name));
    }
    assertThat(tolerant("\"ABC\"", in -> in.string(name))).isEqualTo("ABC");
    TextRule list = TextRule.ANY.oneOf("ab", "é");
    assertThat(sure("\"\\u00e9\"", in -> in.string(list))).isEqualTo("é");
    assertDoubt("\"e\"", in -> in.string(list));
    assertDoubt("\"1.2.3\"", in -> in.string(TextRule.ANY.format("ipv4")));
    assertDoubt("3", in -> in.int32(IntegerRule.ANY.atLeast(4)));
    assertDoubt("3", in -> in.int64(IntegerRule.ANY.multipleOf(2)));
    assertDoubt("3", in -> in.int64(IntegerRule.ANY.oneOf(1, 2)));
    assertThat(sure("4", in -> in.int64(IntegerRule.ANY.oneOf(1, 4).atMost(4)))).isEqualTo(4L);
    assertDoubt("false", in -> in.bool(true));
    assertDoubt("false", JsonInput::refuse);
    assertThat(sure("true", in -> in.bool(true))).isEqualTo(true);
    assertDoubt("[1,2]", in -> in.list(ArrayRule.ANY.size(3, 4), JsonInput::int32));
    assertDoubt("[1,2,1]", in -> in.list(ArrayRule.ANY.unique(), JsonInput::int32));
    assertDoubt("[1.0,2,1]", in -> in.list(ArrayRule.ANY.unique(), JsonInput::decimal));
    assertDoubt("[\"YQ==\",\"YQ==\"]", in -> in.list(ArrayRule.ANY.unique(), JsonInput::bytes));
    assertThat(
            sure("[1,2,3,4,5,6,7,8,9,10]", in -> in.list(ArrayRule.ANY.unique(), JsonInput::int32)))
        .asString()
        .endsWith("9, 10]");
    assertDoubt("[1,2,3,4,5,6,7,8,9,1]", in -> in.list(ArrayRule.ANY.unique(), JsonInput::int32));
    MapRule map = MapRule.ANY.size(1, 2).names(TextRule.ANY.pattern("^x")).required("x");
    assertThat(sure("{\"x\":1,\"xy\":2}", in -> in.map(map, JsonInput::int32)))
        .isEqualTo(Map.of("x", 1, "xy", 2));
    for (String wrong :
        List.of(
            "{}",
            "{\"xy\":1}",
            "{\"x\":1,\"y\":1}",
            "{\"x\":1,\"x2\":1,\"x3\":1}",
            "{\"x\":1,\"x\":1}")) {
      assertDoubt(wrong, in -> in.map(map, JsonInput::int32));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.3, true",
    "0.30, true",
    "3e-1, true",
    "0.30000000000000004, false",
    "0.29999999999999999, true",
    "0.2999999999999999999999, true",
    "0.30000000000000000000000000000001, false",
    "-0.1, true",
    "-0.10000000000000001, false",
    "-0.0999999999999999999, true",
    "0, true"
  })
  void boundsAreThoseOfTheDecimal(String number, boolean accepted) {
    NumberRule rule = NumberRule.ANY.atLeast("-0.1").atMost("0.3");
    for (JsonDecoder<?> decoder :
        List.<JsonDecoder<?>>of(
            in -> in.float64(rule), in -> in.float32(rule), in -> in.decimal(rule))) {
      if (accepted) {
        sure(number, decoder);
      } else {
        assertDoubt(number, decoder);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.01, 4.35, true",
    "0.01, 4.355, false",
    "0.1, 1e22, true",
    "3, 9007199254740993, true",
    "3, 9007199254740992, false",
    "1e10, 5e10, true",
    "0.0001, 1.00005, false",
    "0.3, 0.9, true",
    "7, -14.0, true",
    "1e-300, 1, true",
    "123456789.123456789, 1, false"
  })
  void multiplesAreThoseOfTheDecimal(String divisor, String number, boolean accepted) {
    NumberRule rule = NumberRule.ANY.multipleOf(divisor);
    if (accepted) {
      sure(number, in -> in.float64(rule));
      sure(number, in -> in.decimal(rule));
    } else {
      assertDoubt(number, in -> in.float64(rule));
      assertDoubt(number, in -> in.decimal(rule));
    }
    assertThat(new BigDecimal(number).remainder(new BigDecimal(divisor)).signum() == 0)
        .isEqualTo(accepted);
  }

  @Test
  void excludedBoundsAreExcluded() {
    NumberRule rule = NumberRule.ANY.above("1").below("2").atLeast("1").atMost("2.5");
    assertThat(sure("1.5", in -> in.float64(rule))).isEqualTo(1.5);
    for (String out : List.of("1", "1.0", "2", "2.0", "0", "3")) {
      assertDoubt(out, in -> in.float64(rule));
    }
    assertDoubt("3.5", in -> in.float64(NumberRule.ANY.oneOf("3", "4.0")));
    assertThat(sure("4", in -> in.float64(NumberRule.ANY.oneOf("3", "4.0")))).isEqualTo(4.0);
    assertDoubt("5", in -> in.bigInteger(NumberRule.ANY.atMost("4")));
  }

  @Test
  void scalarsAreRead() {
    assertThat(sure("\"2024-02-29T23:59:59.000000001+05:30\"", JsonInput::dateTime))
        .isEqualTo(OffsetDateTime.parse("2024-02-29T23:59:59.000000001+05:30"));
    assertThat(sure("\"2024-02-29\"", JsonInput::date)).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(sure("\"123e4567-E89b-12d3-a456-426614174000\"", JsonInput::uuid))
        .isEqualTo(UUID.fromString("123e4567-e89b-12d3-a456-426614174000"));
    assertThat(sure("\"aGk=\"", JsonInput::bytes)).isEqualTo("hi".getBytes(UTF_8));
    assertThat(sure("null", in -> in.nextNull() ? "none" : in.string())).isEqualTo("none");
    assertDoubt("null", in -> in.doubtfulNull() ? "none" : in.string());
    assertThat(tolerant("null", in -> in.doubtfulNull() ? "none" : in.string())).isEqualTo("none");
    assertDoubt(
        "1",
        in -> {
          in.doubt();
          return in.int32();
        });
    assertThat(JsonInput.<List<Integer>>constant("[1,2]", in -> in.list(JsonInput::int32)))
        .containsExactly(1, 2);
  }
}
