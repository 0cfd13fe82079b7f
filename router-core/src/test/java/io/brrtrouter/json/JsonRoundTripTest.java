package io.brrtrouter.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.http.ResponseBody;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is written without doubt is read in one pass, as the value that it was. */
class JsonRoundTripTest {
  private static final int TIMES = 3000;

  private final Random random = new Random(20_261_121);

  private static <T> void check(T value, JsonEncoder<? super T> encoder, JsonDecoder<T> decoder) {
    JsonOutput out = new JsonOutput(0);
    out.value(value, encoder);
    ResponseBody.Bytes bytes = out.body();
    assertThat(out.doubtful()).isFalse();
    for (boolean tolerant : new boolean[] {false, true}) {
      JsonInput in = new JsonInput(bytes.array(), 0, bytes.size(), tolerant, ReadContext.PLAIN);
      assertThat(decoder.decode(in)).isEqualTo(value);
    }
  }

  private String text() {
    return random
        .ints(random.nextInt(40), 0, random.nextBoolean() ? 0x7F : 0x2FFFF)
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Test
  void textsAndFlagsComeBack() {
    for (int i = 0; i < TIMES; i++) {
      check(text(), JsonOutput::string, JsonInput::string);
      check(new UUID(random.nextLong(), random.nextLong()), JsonOutput::uuid, JsonInput::uuid);
      byte[] bytes = new byte[random.nextInt(30)];
      random.nextBytes(bytes);
      check(bytes, JsonOutput::bytes, JsonInput::bytes);
    }
    check(true, JsonOutput::bool, JsonInput::bool);
    check(false, JsonOutput::bool, JsonInput::bool);
  }

  @Test
  void numbersComeBack() {
    for (int i = 0; i < TIMES; i++) {
      long number = random.nextLong() >> random.nextInt(Long.SIZE);
      check(number, JsonOutput::int64, JsonInput::int64);
      check((int) number, JsonOutput::int32, JsonInput::int32);
      check(
          new BigInteger(random.nextInt(200), random),
          JsonOutput::bigInteger,
          JsonInput::bigInteger);
      check(number / 1000.0, JsonOutput::float64, JsonInput::float64);
      check((float) (number / 1000.0), JsonOutput::float32, JsonInput::float32);
      double any = Double.longBitsToDouble(random.nextLong());
      check(Double.isFinite(any) ? any : 0, JsonOutput::float64, JsonInput::float64);
      check(
          BigDecimal.valueOf(number, random.nextInt(19)), JsonOutput::decimal, JsonInput::decimal);
    }
  }

  @Test
  void timesComeBack() {
    for (int i = 0; i < TIMES; i++) {
      OffsetDateTime time =
          Instant.ofEpochSecond(random.nextLong(-62_000_000_000L, 253_000_000_000L))
              .plusNanos(random.nextInt(1_000_000_000))
              .atOffset(ZoneOffset.ofTotalSeconds(random.nextInt(-18 * 60, 18 * 60) * 60));
      check(time, JsonOutput::dateTime, JsonInput::dateTime);
      check(time.toLocalDate(), JsonOutput::date, JsonInput::date);
    }
  }

  @Test
  void containersComeBack() {
    for (int i = 0; i < TIMES / 10; i++) {
      List<String> list = new ArrayList<>();
      Map<String, List<String>> map = new LinkedHashMap<>();
      for (int k = random.nextInt(20); k > 0; k--) {
        list.add(text());
        map.put(text(), List.copyOf(list));
      }
      check(list, JsonRoundTripTest::write, in -> in.list(JsonInput::string));
      check(
          map,
          (out, value) -> out.map(value, JsonRoundTripTest::write),
          in -> in.map(items -> items.list(JsonInput::string)));
    }
  }

  private static void write(JsonOutput out, List<String> texts) {
    out.list(texts, JsonOutput::string);
  }
}
