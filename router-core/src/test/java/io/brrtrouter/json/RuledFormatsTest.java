package io.brrtrouter.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of texts that become another type than a string. */
class RuledFormatsTest {
  private static final TextRule UTC = TextRule.ANY.length(20, 24).pattern("Z$");
  private static final TextRule OUR_TIMES = TextRule.ANY.pattern("^20");
  private static final TextRule SMALL = TextRule.ANY.length(8, 12);

  @ParameterizedTest
  @CsvSource({
    "2024-01-01T00:00:00Z,      true",
    "2024-01-01T00:00:00.123Z,  true",
    "2024-01-01T00:00:00.1234Z, false",
    "2024-01-01T00:00:00+01:00, false",
    "2024-01-01T00:00:00\\u005a,true",
  })
  void theTextIsCheckedBeforeTheTime(String text, boolean sure) {
    String json = '"' + text + '"';
    if (sure) {
      assertThat(JsonInputTest.sure(json, in -> in.dateTime(UTC)))
          .isEqualTo(JsonInputTest.sure(json, JsonInput::dateTime));
    } else {
      JsonInputTest.assertDoubt(json, in -> in.dateTime(UTC));
      assertThat(JsonInputTest.tolerant(json, in -> in.dateTime(UTC))).isNotNull();
    }
  }

  @Test
  void datesUuidsAndBytesHaveRulesToo() {
    assertThat(JsonInputTest.sure("\"2024-02-29\"", in -> in.date(OUR_TIMES)))
        .isEqualTo(LocalDate.of(2024, 2, 29));
    JsonInputTest.assertDoubt("\"1924-02-29\"", in -> in.date(OUR_TIMES));
    JsonInputTest.assertDoubt("20240229", in -> in.date(OUR_TIMES));
    JsonInputTest.assertDoubt("\"123e4567-e89b-12d3-a456-426614174000\"", in -> in.uuid(OUR_TIMES));
    assertThat(JsonInputTest.sure("\"QUJDREVG\"", in -> in.bytes(SMALL)))
        .isEqualTo(new byte[] {'A', 'B', 'C', 'D', 'E', 'F'});
    JsonInputTest.assertDoubt("\"QUJD\"", in -> in.bytes(SMALL));
  }

  @Test
  void whatIsWrittenIsHeldAgainstThemAsText() {
    OffsetDateTime time = OffsetDateTime.parse("2024-01-01T00:00:00Z");
    assertThat(doubt(time, (out, v) -> out.dateTime(v, UTC))).isFalse();
    assertThat(doubt(time.withNano(1), (out, v) -> out.dateTime(v, UTC))).isTrue();
    LocalDate date = LocalDate.of(2024, 2, 29);
    assertThat(doubt(date, (out, v) -> out.date(v, OUR_TIMES))).isFalse();
    assertThat(doubt(date.minusYears(100), (out, v) -> out.date(v, OUR_TIMES))).isTrue();
    UUID uuid = UUID.fromString("203e4567-e89b-12d3-a456-426614174000");
    assertThat(doubt(uuid, (out, v) -> out.uuid(v, OUR_TIMES))).isFalse();
    assertThat(doubt(new UUID(0, 0), (out, v) -> out.uuid(v, OUR_TIMES))).isTrue();
    assertThat(doubt(new byte[6], (out, v) -> out.bytes(v, SMALL))).isFalse();
    assertThat(doubt(new byte[30], (out, v) -> out.bytes(v, SMALL))).isTrue();
  }

  /** Whether a value in an array, after another one, is written in doubt. */
  private static <T> boolean doubt(T value, JsonEncoder<T> encoder) {
    JsonOutput out = new JsonOutput(0);
    out.startArray();
    out.int32(1);
    encoder.encode(out, value);
    return out.doubtful();
  }

  @Test
  void aListedTextMayHaveARuleBeside() {
    Constants sizes = Constants.of("small", "enormous");
    TextRule few = TextRule.ANY.length(0, 5);
    assertThat(JsonInputTest.sure("\"small\"", in -> in.constant(sizes, few))).isEqualTo(0);
    JsonInputTest.assertDoubt("\"enormous\"", in -> in.constant(sizes, few));
    JsonInputTest.assertDoubt("\"large\"", in -> in.constant(sizes, few));
    assertThat(JsonInputTest.tolerant("\"enormous\"", in -> in.constant(sizes, few))).isEqualTo(1);
  }

  @Test
  void aPatternThatNothingUnderstandsAsksForNothing() {
    assertThat(TextRule.ANY.pattern("(((")).isEqualTo(TextRule.ANY);
    assertThat(JsonInputTest.sure("\"x\"", in -> in.string(TextRule.ANY.pattern("((("))))
        .isEqualTo("x");
  }
}
