package io.brrtrouter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.brrtrouter.json.JsonOutput;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Every scalar has the text that it has in JSON, wherever it stands in a header. */
class SimpleTextTest {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  static List<Arguments> scalars() {
    return List.of(
        Arguments.of("plain, as it is", "plain, as it is"),
        Arguments.of(7, "7"),
        Arguments.of(1L << 40, "1099511627776"),
        Arguments.of(BigInteger.TEN.pow(30), "1000000000000000000000000000000"),
        Arguments.of(1.5f, "1.5"),
        Arguments.of(0.25, "0.25"),
        Arguments.of(new BigDecimal("1E+3"), "1000"),
        Arguments.of(new BigDecimal("0.10"), "0.10"),
        Arguments.of(true, "true"),
        Arguments.of(
            UUID.fromString("00000000-0000-0000-0000-00000000000a"),
            "00000000-0000-0000-0000-00000000000a"),
        Arguments.of(LocalDate.of(26, 1, 31), "0026-01-31"),
        Arguments.of(OffsetDateTime.parse("2026-01-31T12:00Z"), "2026-01-31T12:00:00Z"),
        Arguments.of(OffsetDateTime.parse("2026-01-31T12:00+01:00:30"), "2026-01-31T10:59:30Z"),
        Arguments.of(new byte[] {1, 2}, "AQI="),
        Arguments.of(NODES.stringNode("text"), "text"),
        Arguments.of(NODES.numberNode(new BigDecimal("1E+3")), "1000"),
        Arguments.of(NODES.numberNode(7), "7"),
        Arguments.of(NODES.booleanNode(false), "false"));
  }

  @ParameterizedTest
  @MethodSource("scalars")
  void isTheTextOfTheJsonValue(Object value, String text) {
    assertThat(SimpleText.of(value)).isEqualTo(text);
    assertThat(SimpleText.of(Arrays.asList(value, null, value))).isEqualTo(text + "," + text);
    assertThat(SimpleText.of(Map.of("a", value), false)).isEqualTo("a," + text);
    assertThat(SimpleText.of(Map.of("a", value), true)).isEqualTo("a=" + text);
    assertThat(json(value)).isIn(text, '"' + text + '"');
  }

  private static String json(Object value) {
    var written = JsonOutput.write(64, value, JsonOutput::any);
    return new String(written.array(), 0, written.size(), StandardCharsets.UTF_8);
  }

  @Test
  void writesATreeByItsKind() {
    assertThat(SimpleText.of(JsonMapper.shared().readTree("[1,null,\"a\"]"))).isEqualTo("1,a");
    assertThat(SimpleText.of(JsonMapper.shared().readTree("{\"a\":1}"))).isEqualTo("a,1");
    assertThat(SimpleText.of(NODES.nullNode())).isEmpty();
  }

  @Test
  void leavesNullMembersOut() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("a", null);
    members.put("b", 1);
    assertThat(SimpleText.of(members, true)).isEqualTo("b=1");
  }

  @Test
  void refusesWhatJsonHasNoFormFor() {
    assertThatThrownBy(() -> SimpleText.of(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SimpleText.of(List.of(Float.POSITIVE_INFINITY)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
