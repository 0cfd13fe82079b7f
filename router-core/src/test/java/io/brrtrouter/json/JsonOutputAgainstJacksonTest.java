package io.brrtrouter.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.http.ResponseBody;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is written is, byte for byte, what Jackson's generator or the JDK writes. */
class JsonOutputAgainstJacksonTest {
  private static final long SEED = 20_261_121;
  private static final int TIMES = 20_000;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
  private static final JsonMapper TREES = JsonMapper.builder(FACTORY).build();

  private static final String[] CLASSES = {
    "abcXYZ 019/'<>&", "\"\\", "\b\t\n\f\r\0\u0001\u000b\u001b\u001f", "\u007f",
        "\u0080\u00e9\u00ff",
    "\u0100\u07ff", "\u0800\u2028\u2029\ufeff\uffff", "\ud83d\udc32", "\ud83d", "\udc32"
  };

  private final Random random = new Random(SEED);

  private static <T> byte[] ours(T value, JsonEncoder<? super T> encoder) {
    ResponseBody.Bytes bytes = JsonOutput.write(0, value, encoder);
    return Arrays.copyOf(bytes.array(), bytes.size());
  }

  private static byte[] jacksons(Consumer<JsonGenerator> write) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
      write.accept(generator);
    }
    return bytes.toByteArray();
  }

  private String text(int most) {
    StringBuilder text = new StringBuilder();
    int classes = 1 + random.nextInt(CLASSES.length);
    int length = random.nextInt(most);
    for (int i = 0; i < length; i++) {
      String all = CLASSES[random.nextInt(classes)];
      if (Character.isHighSurrogate(all.charAt(0))) {
        text.append(all);
      } else {
        text.append(all.charAt(random.nextInt(all.length())));
      }
    }
    return text.toString();
  }

  @Test
  void stringsHaveTheSameEscapes() {
    for (int i = 0; i < TIMES; i++) {
      String text = text(i % 100 == 0 ? 5000 : 40);
      assertThat(ours(text, JsonOutput::string)).isEqualTo(jacksons(out -> out.writeString(text)));
    }
  }

  @Test
  void wholeNumbersHaveTheSameDigits() {
    for (int i = 0; i < TIMES; i++) {
      long number = random.nextLong() >> random.nextInt(Long.SIZE);
      check(number);
      check(Math.round(Math.pow(10, random.nextInt(19))) - random.nextInt(2));
    }
    check(Long.MIN_VALUE);
    check(Integer.MIN_VALUE);
    check(Integer.MIN_VALUE - 1L);
  }

  private static void check(long number) {
    assertThat(ours(number, JsonOutput::int64)).isEqualTo(jacksons(out -> out.writeNumber(number)));
    int small = (int) number;
    assertThat(ours(small, JsonOutput::int32)).isEqualTo(jacksons(out -> out.writeNumber(small)));
    BigInteger big = BigInteger.valueOf(number).multiply(BigInteger.valueOf(small));
    assertThat(ours(big, JsonOutput::bigInteger)).isEqualTo(jacksons(out -> out.writeNumber(big)));
  }

  @Test
  void floatingPointNumbersAreAsShort() {
    double[] edges = {0, -0.0, 1e-3, 1e7, 0.1 + 0.2, 9_999_999.999999, 9.999e-4, Double.MIN_VALUE};
    for (double edge : edges) {
      check(edge);
      check(Math.nextUp(edge));
      check(-Math.nextDown(edge));
    }
    for (int i = 0; i < TIMES; i++) {
      check(Double.longBitsToDouble(random.nextLong()));
      double scale = Math.pow(10, random.nextInt(9));
      check(random.nextInt() / scale);
      check(random.nextLong(10_000_000_000_000L) / 1e6);
      check(Math.nextUp(random.nextInt() / scale));
    }
  }

  private static void check(double number) {
    if (Double.isFinite(number)) {
      assertThat(ours(number, JsonOutput::float64))
          .isEqualTo(jacksons(out -> out.writeNumber(number)));
    }
    float single = (float) number;
    if (Float.isFinite(single)) {
      assertThat(ours(single, JsonOutput::float32))
          .isEqualTo(jacksons(out -> out.writeNumber(single)));
    }
  }

  @Test
  void decimalsHaveTheSameDigits() {
    for (int i = 0; i < TIMES; i++) {
      BigDecimal number =
          new BigDecimal(
              new BigInteger(1 + random.nextInt(100), random).subtract(BigInteger.TEN),
              random.nextInt(41) - 20);
      check(number);
      check(BigDecimal.valueOf(random.nextLong() >> random.nextInt(Long.SIZE), random.nextInt(20)));
      check(BigDecimal.valueOf(-random.nextInt(1000), random.nextInt(5)));
    }
  }

  private static void check(BigDecimal number) {
    assertThat(ours(number, JsonOutput::decimal))
        .isEqualTo(jacksons(out -> out.writeNumber(number)));
  }

  @Test
  void timesAreThoseOfTheStandard() {
    for (int i = 0; i < TIMES; i++) {
      int offset = random.nextInt(-18 * 60, 18 * 60 + 1) * (random.nextBoolean() ? 60 : 0);
      long nanos = random.nextInt(1_000_000_000) / (long) Math.pow(10, random.nextInt(10));
      OffsetDateTime time =
          Instant.ofEpochSecond(random.nextLong(-62_000_000_000L, 253_000_000_000L))
              .plusNanos(nanos * (random.nextBoolean() ? 1000 : 1))
              .atOffset(ZoneOffset.ofTotalSeconds(offset));
      String text = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
      assertThat(new String(ours(time, JsonOutput::dateTime), UTF_8)).isEqualTo('"' + text + '"');
      LocalDate date = time.toLocalDate();
      assertThat(new String(ours(date, JsonOutput::date), UTF_8)).isEqualTo("\"" + date + '"');
    }
  }

  @Test
  void identifiersAndBytesAreTheSame() {
    for (int i = 0; i < TIMES; i++) {
      UUID key = new UUID(random.nextLong(), random.nextLong());
      assertThat(new String(ours(key, JsonOutput::uuid), UTF_8)).isEqualTo("\"" + key + '"');
      byte[] bytes = new byte[random.nextInt(50)];
      random.nextBytes(bytes);
      assertThat(ours(bytes, JsonOutput::bytes)).isEqualTo(jacksons(out -> out.writeBinary(bytes)));
    }
  }

  @Test
  void treesAreTheSame() {
    for (int i = 0; i < TIMES / 10; i++) {
      JsonNode tree = tree(4);
      assertThat(ours(tree, JsonOutput::tree)).isEqualTo(TREES.writeValueAsBytes(tree));
    }
  }

  private JsonNode tree(int depth) {
    return switch (random.nextInt(depth == 0 ? 7 : 9)) {
      case 0 -> NODES.stringNode(text(10));
      case 1 -> NODES.numberNode(random.nextInt());
      case 2 -> NODES.numberNode(random.nextLong());
      case 3 -> NODES.numberNode(random.nextInt() / 100.0);
      case 4 -> NODES.numberNode(BigDecimal.valueOf(random.nextLong(), random.nextInt(20)));
      case 5 -> NODES.booleanNode(random.nextBoolean());
      case 6 -> NODES.nullNode();
      case 7 -> array(depth);
      default -> object(depth);
    };
  }

  private ArrayNode array(int depth) {
    ArrayNode array = NODES.arrayNode();
    for (int i = random.nextInt(5); i > 0; i--) {
      array.add(tree(depth - 1));
    }
    return array;
  }

  private ObjectNode object(int depth) {
    ObjectNode object = NODES.objectNode();
    for (int i = random.nextInt(5); i > 0; i--) {
      object.set(text(10), tree(depth - 1));
    }
    return object;
  }
}
