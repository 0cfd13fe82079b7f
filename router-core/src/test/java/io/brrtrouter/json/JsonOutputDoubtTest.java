package io.brrtrouter.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.http.ResponseBody;
import io.brrtrouter.json.SchemaValidator.Direction;
import io.brrtrouter.validation.Violation;
import io.brrtrouter.validation.Violations;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written without doubt is what the schema accepts. */
class JsonOutputDoubtTest {
  private static final int TIMES = 2000;
  private static final String[] WORDS = {"", "a", "Ab", "abc-1", "é", "🐲🐲", "x\ny", "2024-01-01"};

  private static final TextRule TEXT = TextRule.ANY.length(1, 4).pattern("^[a-zA-Z🐲]+");
  private static final TextRule DATE = TextRule.ANY.format("date");
  private static final IntegerRule SMALL = IntegerRule.ANY.atLeast(-20).atMost(50).multipleOf(5);
  private static final NumberRule PRICE = NumberRule.ANY.above("0").atMost("9.9").multipleOf("0.1");
  private static final NumberRule BIG = NumberRule.ANY.atLeast("-1e20").below("1e20");
  private static final ArrayRule FEW = ArrayRule.ANY.size(1, 3).unique();
  private static final MapRule NAMED =
      MapRule.ANY.size(1, 3).names(TextRule.ANY.length(0, 3)).required("a");
  private static final Members DECLARED = Members.of().required("a").optional("Ab").build();

  private static <T> Arguments row(
      String schema, Function<Random, @Nullable T> values, JsonEncoder<T> encoder) {
    return Arguments.of(schema, values, encoder);
  }

  static Stream<Arguments> schemas() {
    Stream.Builder<Arguments> rows = Stream.builder();
    rows.add(
        row(
            "{\"type\":\"string\",\"minLength\":1,\"maxLength\":4,\"pattern\":\"^[a-zA-Z🐲]+\"}",
            JsonOutputDoubtTest::word,
            (out, v) -> out.string(v, TEXT)));
    rows.add(
        row(
            "{\"type\":\"string\",\"format\":\"date\"}",
            JsonOutputDoubtTest::word,
            (out, v) -> out.string(v, DATE)));
    rows.add(
        row(
            "{\"type\":\"integer\",\"minimum\":-20,\"maximum\":50,\"multipleOf\":5}",
            random -> random.nextInt(-40, 80),
            (out, v) -> out.int32(v, SMALL)));
    rows.add(
        row(
            "{\"type\":\"number\",\"exclusiveMinimum\":0,\"maximum\":9.9,\"multipleOf\":0.1}",
            random -> random.nextInt(-10, 120) / (random.nextBoolean() ? 10.0 : 100.0),
            (out, v) -> out.float64(v, PRICE)));
    rows.add(
        row(
            "{\"type\":\"number\",\"exclusiveMinimum\":0,\"maximum\":9.9,\"multipleOf\":0.1}",
            random -> random.nextInt(-10, 120) / 10f,
            (out, v) -> out.float32(v, PRICE)));
    rows.add(
        row(
            "{\"type\":\"number\",\"exclusiveMinimum\":0,\"maximum\":9.9,\"multipleOf\":0.1}",
            random -> BigDecimal.valueOf(random.nextInt(-10, 1100), random.nextInt(4)),
            (out, v) -> out.decimal(v, PRICE)));
    rows.add(
        row(
            "{\"type\":\"integer\",\"minimum\":-1e20,\"exclusiveMaximum\":1e20}",
            random -> new BigInteger(70, random).subtract(BigInteger.ONE.shiftLeft(69)),
            (out, v) -> out.bigInteger(v, BIG)));
    rows.add(
        row(
            "{\"type\":\"boolean\",\"const\":true}",
            Random::nextBoolean,
            (out, v) -> out.bool(v, true)));
    rows.add(
        row(
            "{\"type\":\"array\",\"minItems\":1,\"maxItems\":3,\"uniqueItems\":true,"
                + "\"items\":{\"type\":\"string\"}}",
            JsonOutputDoubtTest::words,
            (out, v) -> out.list(v, FEW, JsonOutput::string)));
    rows.add(
        row(
            "{\"type\":\"object\",\"minProperties\":1,\"maxProperties\":3,\"required\":[\"a\"],"
                + "\"propertyNames\":{\"maxLength\":3},"
                + "\"additionalProperties\":{\"type\":[\"string\",\"null\"]}}",
            JsonOutputDoubtTest::entries,
            (out, v) -> out.map(v, NAMED, JsonEncoder.nullable(JsonOutput::string))));
    rows.add(
        row(
            "{\"type\":\"object\",\"required\":[\"a\"],\"properties\":{\"a\":{\"type\":\"string\"},"
                + "\"Ab\":{\"type\":\"string\"}},\"additionalProperties\":{\"type\":\"string\"}}",
            JsonOutputDoubtTest::entries,
            (out, v) -> {
              out.startObject();
              out.required("a", v.get("a"), JsonOutput::string);
              out.optional("Ab", v.get("Ab"), JsonOutput::string);
              out.others(DECLARED, without(v), JsonOutput::string);
              out.endObject();
            }));
    return rows.build();
  }

  private static @Nullable String word(Random random) {
    return random.nextInt(12) == 0 ? null : WORDS[random.nextInt(WORDS.length)];
  }

  private static @Nullable List<@Nullable String> words(Random random) {
    List<@Nullable String> words = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      words.add(word(random));
    }
    return random.nextInt(12) == 0 ? null : words;
  }

  private static Map<String, @Nullable String> entries(Random random) {
    Map<String, @Nullable String> entries = new LinkedHashMap<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      entries.put(WORDS[random.nextInt(WORDS.length)], word(random));
    }
    return entries;
  }

  /** A declared name among the others now and then would be there twice. */
  private static Map<String, @Nullable String> without(Map<String, @Nullable String> entries) {
    Map<String, @Nullable String> others = new LinkedHashMap<>(entries);
    if (others.size() != 2) {
      others.keySet().removeAll(List.of("a", "Ab"));
    }
    return others;
  }

  @ParameterizedTest
  @MethodSource("schemas")
  <T> void noDoubtIsLeftExactlyWhereTheSchemaAccepts(
      String schema, Function<Random, @Nullable T> values, JsonEncoder<T> encoder) {
    SchemaValidator validator = Documents.schema("3.1", schema);
    Random random = new Random(20_261_121);
    int accepted = 0;
    int refused = 0;
    for (int i = 0; i < TIMES; i++) {
      JsonOutput out = new JsonOutput(0);
      out.value(values.apply(random), encoder);
      boolean valid = isValid(validator, out.body());
      assertThat(!out.doubtful()).as(text(out)).isEqualTo(valid);
      accepted += valid ? 1 : 0;
      refused += valid ? 0 : 1;
    }
    assertThat(accepted).isGreaterThan(50);
    assertThat(refused).isGreaterThan(50);
  }

  private static String text(JsonOutput out) {
    return new String(out.body().array(), 0, out.body().size(), StandardCharsets.UTF_8);
  }

  private static boolean isValid(SchemaValidator validator, ResponseBody.Bytes bytes) {
    Violations found = new Violations(1);
    try {
      validator.validate(
          Documents.TREES.parse(bytes.array(), 0, bytes.size()),
          Violation.Location.BODY,
          "",
          Direction.RESPONSE,
          found);
    } catch (MalformedJsonException e) {
      return false;
    }
    return found.isEmpty();
  }

  @Test
  void nullsAreInDoubtWhereAValueBelongs() {
    assertThat(JsonOutputDoubtTest.<String>doubt(null, JsonOutput::string)).isTrue();
    assertThat(JsonOutputDoubtTest.<LocalDate>doubt(null, JsonOutput::date)).isTrue();
    assertThat(JsonOutputDoubtTest.<LocalDate>doubt(null, JsonEncoder.nullable(JsonOutput::date)))
        .isFalse();
    assertThat(JsonOutputDoubtTest.<String>doubt(null, (out, v) -> out.string(v))).isTrue();
    assertThat(doubt(Arrays.asList("a", null), JsonOutputDoubtTest::list)).isTrue();
    assertThat(doubt("", (out, v) -> out.<String>list(null, JsonOutput::string))).isTrue();
    assertThat(doubt("", (out, v) -> out.<String>map(null, JsonOutput::string))).isTrue();
    assertThat(doubt("", (out, v) -> out.tree(null))).isTrue();
    assertThat(doubt("", (out, v) -> out.bytes(null))).isTrue();
    assertThat(doubt("", (out, v) -> out.<String>orNull(null, JsonOutput::string))).isFalse();
    assertThat(doubt("", (out, v) -> out.nullValue())).isFalse();
  }

  private static void list(JsonOutput out, List<@Nullable String> value) {
    out.list(value, JsonOutput::string);
  }

  @Test
  void whatReadersRefuseIsInDoubt() {
    assertThat(doubt("\ud83d", JsonOutput::string)).isTrue();
    assertThat(doubt("\ud83d\udc32", JsonOutput::string)).isFalse();
    assertThat(doubt("\udc32".repeat(3000), JsonOutput::string)).isTrue();
    assertThat(doubt("x".repeat(60_000), JsonOutputDoubtTest::member)).isTrue();
    assertThat(doubt("\udc32", JsonOutputDoubtTest::member)).isTrue();
    assertThat(doubt(new BigDecimal("1e5000"), JsonOutput::decimal)).isTrue();
    assertThat(doubt(BigInteger.TEN.pow(5000), JsonOutput::bigInteger)).isTrue();
    assertThat(doubt(BigInteger.TEN.pow(500), JsonOutput::bigInteger)).isFalse();
    assertThat(doubt(200, JsonOutputDoubtTest::nested)).isFalse();
    assertThat(doubt(201, JsonOutputDoubtTest::nested)).isTrue();
  }

  private static void member(JsonOutput out, String name) {
    out.startObject();
    out.name(name).nullValue();
    out.endObject();
  }

  private static void nested(JsonOutput out, int depth) {
    out.startArray();
    if (depth > 1) {
      nested(out, depth - 1);
    }
    out.endArray();
  }

  private static <T> boolean doubt(@Nullable T value, JsonEncoder<? super T> encoder) {
    JsonOutput out = new JsonOutput(0);
    out.value(value, encoder);
    return out.doubtful();
  }
}
