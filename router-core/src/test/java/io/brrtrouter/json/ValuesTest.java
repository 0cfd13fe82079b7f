package io.brrtrouter.json;

import static io.brrtrouter.json.Documents.schemas;
import static io.brrtrouter.json.Documents.tree;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.JsonNodeFactory;

class ValuesTest {
  private static final SchemaValidators SCHEMAS =
      schemas("3.1", "\"A\":{\"type\":\"string\"},\"B\":{\"type\":[\"string\",\"integer\"]}");

  private static Arguments row(TreeDecoder<?> decoder, String json, Object value) {
    return Arguments.of(decoder, json, value);
  }

  static Stream<Arguments> values() {
    UUID uuid = UUID.fromString("123e4567-e89b-12d3-a456-426614174000");
    Stream.Builder<Arguments> rows = Stream.builder();
    rows.add(row(Values::string, "\"a\"", "a"));
    rows.add(row(Values::int32, "1", 1));
    rows.add(row(Values::int32, "1.0", 1));
    rows.add(row(Values::int32, "1e2", 100));
    rows.add(row(Values::int32, "-2147483648", Integer.MIN_VALUE));
    rows.add(row(Values::int64, "1", 1L));
    rows.add(row(Values::int64, "9223372036854775807", Long.MAX_VALUE));
    rows.add(row(Values::int64, "9223372036854775807.0", Long.MAX_VALUE));
    rows.add(row(Values::int64, "5e9", 5_000_000_000L));
    rows.add(
        row(Values::bigInteger, "12345678901234567890", new BigInteger("12345678901234567890")));
    rows.add(row(Values::bigInteger, "1e30", BigInteger.TEN.pow(30)));
    rows.add(row(Values::decimal, "1.10", new BigDecimal("1.10")));
    rows.add(row(Values::decimal, "1", BigDecimal.ONE));
    rows.add(row(Values::decimal, "\"12.50\"", new BigDecimal("12.50")));
    rows.add(row(Values::float32, "0.5", 0.5f));
    rows.add(row(Values::float32, "3.4028235e38", Float.MAX_VALUE));
    rows.add(row(Values::float64, "1", 1d));
    rows.add(row(Values::float64, "1e-400", 0d));
    rows.add(row(Values::float64, "1.7976931348623157e308", Double.MAX_VALUE));
    rows.add(row(Values::bool, "true", true));
    rows.add(row(Values::uuid, "\"" + uuid + "\"", uuid));
    rows.add(row(Values::date, "\"2024-02-29\"", LocalDate.of(2024, 2, 29)));
    rows.add(row(Values::dateTime, time("2024-01-01T00:00:00Z"), instant("2024-01-01T00:00:00Z")));
    rows.add(row(Values::dateTime, time("2024-01-01t00:00:00z"), instant("2024-01-01T00:00:00Z")));
    rows.add(row(Values::dateTime, time("1998-12-31T23:59:60Z"), instant("1998-12-31T23:59:59Z")));
    rows.add(
        row(
            Values::dateTime,
            time("2024-01-01T00:00:00.123456789987+02:30"),
            instant("2024-01-01T00:00:00.123456789+02:30")));
    rows.add(
        row(Values::dateTime, time("2024-01-01T00:00:00-00:00"), instant("2024-01-01T00:00:00Z")));
    rows.add(row(Values::bytes, "\"QUJD\"", "ABC".getBytes(UTF_8)));
    rows.add(row(Values::binary, "\"é\"", "é".getBytes(UTF_8)));
    rows.add(row(Values::tree, "{\"a\":1}", tree("{\"a\":1}")));
    rows.add(row(Values.listOf(Values::int32), "[1,2.0]", List.of(1, 2)));
    rows.add(
        row(Values.mapOf(Values::bool), "{\"b\":true,\"a\":false}", Map.of("b", true, "a", false)));
    rows.add(
        row(
            Values.listOf(Values.listOf(Values::string)),
            "[[],[\"a\"]]",
            List.of(List.of(), List.of("a"))));
    return rows.build();
  }

  private static String time(String text) {
    return "\"" + text + "\"";
  }

  private static OffsetDateTime instant(String text) {
    return OffsetDateTime.parse(text);
  }

  @ParameterizedTest
  @MethodSource("values")
  void areDecodedTolerantly(TreeDecoder<?> decoder, String json, Object value) {
    assertThat((Object) decoder.decode(tree(json), SCHEMAS)).isEqualTo(value);
  }

  static Stream<Arguments> unfit() {
    Stream.Builder<Arguments> rows = Stream.builder();
    rows.add(row(Values::string, "1", "string"));
    rows.add(row(Values::int32, "5e9", "int32"));
    rows.add(row(Values::int32, "2147483648", "int32"));
    rows.add(row(Values::int32, "1.5", "integer"));
    rows.add(row(Values::int32, "\"1\"", "integer"));
    rows.add(row(Values::int64, "9223372036854775808", "int64"));
    rows.add(row(Values::int64, "1e1000", "int64"));
    rows.add(row(Values::bigInteger, "null", "integer"));
    rows.add(row(Values::decimal, "\"a\"", "decimal"));
    rows.add(row(Values::decimal, "\"1e9999999999\"", "decimal"));
    rows.add(row(Values::decimal, "true", "decimal"));
    rows.add(row(Values::float32, "1e300", "float"));
    rows.add(row(Values::float64, "1e309", "double"));
    rows.add(row(Values::bool, "\"true\"", "boolean"));
    rows.add(row(Values::uuid, "\"1-1-1-1-1\"", "uuid"));
    rows.add(row(Values::date, "\"2023-02-29\"", "date"));
    rows.add(row(Values::dateTime, time("2024-01-01T00:00Z"), "date-time"));
    rows.add(row(Values::dateTime, time("2024-01-01T00:00:00+23:59"), "date-time"));
    rows.add(row(Values::bytes, "\"***\"", "byte"));
    rows.add(row(Values.listOf(Values::string), "{}", "array"));
    rows.add(row(Values.mapOf(Values::string), "[]", "object"));
    return rows.build();
  }

  @ParameterizedTest
  @MethodSource("unfit")
  void areRefusedWhereTheirTypeCannotHoldThem(TreeDecoder<?> decoder, String json, String format) {
    UnrepresentableException refusal =
        catchThrowableOfType(
            UnrepresentableException.class, () -> decoder.decode(tree(json), SCHEMAS));
    assertThat(refusal.format()).isEqualTo(format);
    assertThat(refusal).hasMessageStartingWith("must ");
    assertThat(refusal.getStackTrace()).isEmpty();
  }

  @Test
  void sayWhereTheyDidNotFit() {
    TreeDecoder<Map<String, List<Integer>>> decoder = Values.mapOf(Values.listOf(Values::int32));
    assertThatThrownBy(() -> decoder.decode(tree("{\"a/b\":[1,5e9]}"), SCHEMAS))
        .isInstanceOfSatisfying(
            UnrepresentableException.class, e -> assertThat(e.pointer()).isEqualTo("/a~1b/1"));
  }

  @Test
  void areThePartsOfAMultipartBody() {
    var part = JsonNodeFactory.instance.binaryNode(new byte[] {1, 2});
    assertThat(Values.bytes(part, SCHEMAS)).containsExactly(1, 2);
    assertThat(Values.binary(part, SCHEMAS)).containsExactly(1, 2);
  }
}
