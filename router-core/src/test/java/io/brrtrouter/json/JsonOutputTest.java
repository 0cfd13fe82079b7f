package io.brrtrouter.json;

import static io.brrtrouter.json.Documents.tree;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.brrtrouter.http.ResponseBody;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JsonOutputTest {

  private static <T> String json(T value, JsonEncoder<? super T> encoder) {
    ResponseBody.Bytes bytes = JsonOutput.write(0, value, encoder);
    return new String(bytes.array(), 0, bytes.size(), UTF_8);
  }

  private static <T> Arguments row(T value, JsonEncoder<? super T> encoder, String json) {
    return Arguments.of(value, encoder, json);
  }

  static Stream<Arguments> values() {
    OffsetDateTime time = OffsetDateTime.parse("2024-01-01T00:00Z");
    Stream.Builder<Arguments> rows = Stream.builder();
    rows.add(row("é🐲\"\n", JsonOutput::string, "\"é🐲\\\"\\n\""));
    rows.add(row(1, JsonOutput::int32, "1"));
    rows.add(row(Long.MIN_VALUE, JsonOutput::int64, "-9223372036854775808"));
    rows.add(row(BigInteger.TEN.pow(30), JsonOutput::bigInteger, "1" + "0".repeat(30)));
    rows.add(row(new BigDecimal("1.10"), JsonOutput::decimal, "1.10"));
    rows.add(row(new BigDecimal("1E+3"), JsonOutput::decimal, "1000"));
    rows.add(row(new BigDecimal("1E-10"), JsonOutput::decimal, "0.0000000001"));
    rows.add(row(0.1f, JsonOutput::float32, "0.1"));
    rows.add(row(1e300, JsonOutput::float64, "1.0E300"));
    rows.add(row(true, JsonOutput::bool, "true"));
    rows.add(row(new UUID(0, 1), JsonOutput::uuid, "\"00000000-0000-0000-0000-000000000001\""));
    rows.add(row(LocalDate.of(7, 1, 2), JsonOutput::date, "\"0007-01-02\""));
    rows.add(row(time, JsonOutput::dateTime, "\"2024-01-01T00:00:00Z\""));
    rows.add(
        row(
            OffsetDateTime.parse("2024-01-01T00:00:00.5+01:00:30"),
            JsonOutput::dateTime,
            "\"2023-12-31T22:59:30.5Z\""));
    rows.add(
        row(
            OffsetDateTime.parse("2024-01-01T00:00:00-05:30"),
            JsonOutput::dateTime,
            "\"2024-01-01T00:00:00-05:30\""));
    rows.add(row(new byte[] {65, 66}, JsonOutput::bytes, "\"QUI=\""));
    rows.add(
        row(
            tree("{\"a\":[1,1.50,\"x\",null,true,{}]}"),
            JsonOutput::tree,
            "{\"a\":[1,1.50,\"x\",null,true,{}]}"));
    rows.add(
        row(
            List.of(1, 2),
            (JsonOutput o, List<Integer> v) -> o.list(v, JsonOutput::int32),
            "[1,2]"));
    rows.add(
        row(
            Map.of("a", 1),
            (JsonOutput o, Map<String, Integer> v) -> o.map(v, JsonOutput::int32),
            "{\"a\":1}"));
    rows.add(
        row(
            List.of("x", 1, Map.of("t", time)),
            JsonOutput::any,
            "[\"x\",1,{\"t\":\"2024-01-01T00:00:00Z\"}]"));
    return rows.build();
  }

  @ParameterizedTest
  @MethodSource("values")
  <T> void writeJson(T value, JsonEncoder<? super T> encoder, String json) {
    assertThat(json(value, encoder)).isEqualTo(json);
  }

  static Stream<Arguments> unwritable() {
    Stream.Builder<Arguments> rows = Stream.builder();
    rows.add(row(Double.NaN, JsonOutput::float64, ""));
    rows.add(row(Double.NEGATIVE_INFINITY, JsonOutput::float64, ""));
    rows.add(row(Float.POSITIVE_INFINITY, JsonOutput::float32, ""));
    rows.add(row(LocalDate.of(10_000, 1, 1), JsonOutput::date, ""));
    rows.add(row(OffsetDateTime.parse("-0001-01-01T00:00Z"), JsonOutput::dateTime, ""));
    return rows.build();
  }

  @ParameterizedTest
  @MethodSource("unwritable")
  <T> void refuseWhatHasNoForm(T value, JsonEncoder<? super T> encoder, String ignored) {
    assertThatThrownBy(() -> json(value, encoder)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "1e3, 1000",
    "1.50, 1.50",
    "1e40, 10000000000000000000000000000000000000000",
    "1e41, 1E+41",
    "1e999, 1E+999",
    "1e-999, 1E-999",
    "1e-30, 0.000000000000000000000000000001"
  })
  void writesOutNoExponentThatIsMostlyZeros(String number, String text) {
    var written = JsonOutput.write(64, new BigDecimal(number), JsonOutput::decimal);
    assertThat(new String(written.array(), 0, written.size(), UTF_8)).isEqualTo(text);
  }

  @Test
  void writeMembers() {
    record Pet(String name, String nickname, Map<String, Integer> more) {}
    JsonEncoder<Pet> encoder =
        (out, pet) -> {
          out.startObject();
          out.required("name", pet.name(), JsonOutput::string);
          out.optional("nickname", pet.nickname(), JsonOutput::string);
          out.others(pet.more(), JsonOutput::int32);
          out.endObject();
        };
    assertThat(json(new Pet("a", null, Map.of("age", 3)), encoder))
        .isEqualTo("{\"name\":\"a\",\"age\":3}");
    assertThat(json(new Pet(null, "b", Map.of()), encoder))
        .isEqualTo("{\"name\":null,\"nickname\":\"b\"}");
  }

  @Test
  void growTheirBufferAndHandItOver() {
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      many.add("item " + i);
    }
    ResponseBody.Bytes bytes =
        JsonOutput.write(100, many, (out, value) -> out.list(value, JsonOutput::string));
    byte[] exact = Arrays.copyOf(bytes.array(), bytes.size());
    assertThat(new JsonTrees(JsonLimits.DEFAULT).body(exact, exact.length).size())
        .isEqualTo(100_000);
    assertThat(bytes.array().length).isLessThan(2 * bytes.size() + 100_000);
    assertThat(JsonOutput.write(50_000, "x".repeat(10_000), JsonOutput::string).array())
        .hasSize(50_000);
    assertThat(JsonOutput.write(Integer.MAX_VALUE, "x", JsonOutput::string).array())
        .hasSizeLessThanOrEqualTo(1 << 24);
  }

  @Test
  void writeWhatTheDecodersRead() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("n", new BigDecimal("0.10"));
    values.put("t", OffsetDateTime.parse("2024-01-01T00:00:00.000000001+14:00"));
    var read = tree(json(values, JsonOutput::any));
    SchemaValidators schemas = Documents.schemas("3.1", "");
    assertThat(Values.decimal(read.get("n"), schemas)).isEqualTo(values.get("n"));
    assertThat(Values.dateTime(read.get("t"), schemas)).isEqualTo(values.get("t"));
  }
}
