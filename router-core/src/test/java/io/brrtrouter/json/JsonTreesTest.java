package io.brrtrouter.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.brrtrouter.http.Rejection;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class JsonTreesTest {
  private static final JsonTrees TREES = new JsonTrees(JsonLimits.DEFAULT);

  private static JsonNode parse(String text) {
    return parse(text.getBytes(UTF_8));
  }

  private static JsonNode parse(byte[] bytes) {
    return TREES.parse(bytes, 0, bytes.length);
  }

  private static MalformedJsonException fault(byte[] bytes) {
    MalformedJsonException fault =
        catchThrowableOfType(MalformedJsonException.class, () -> parse(bytes));
    assertThat(fault).as(new String(bytes, ISO_8859_1)).isNotNull();
    return fault;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "true",
        " false ",
        "0",
        "-0",
        "1.5",
        "1e10",
        "\"\"",
        "[]",
        "{}",
        "[1,[2,{\"a\":null}]]",
        "{\"a\":{\"b\":[1.10,\"\\u0041\\n\"]}}",
        "\"🐲\"",
        "\t\r\n 1 \t\r\n"
      })
  void readsJson(String text) {
    assertThat(parse(text)).isNotNull();
  }

  @Test
  void keepsNumbersExact() {
    assertThat(parse("9223372036854775807").isLong()).isTrue();
    assertThat(parse("12345678901234567890").bigIntegerValue())
        .isEqualTo(new BigInteger("12345678901234567890"));
    assertThat(parse("0.10").decimalValue()).isEqualTo(new BigDecimal("0.10"));
    assertThat(parse("1E400").decimalValue()).isEqualTo(new BigDecimal("1E400"));
    assertThat(parse("123456789012345678901234567890.123456789").decimalValue())
        .isEqualTo(new BigDecimal("123456789012345678901234567890.123456789"));
  }

  @Test
  void resolvesSurrogatePairs() {
    assertThat(parse("\"\\ud83d\\udc32\"").stringValue()).isEqualTo("🐲");
  }

  /** Text, kind of fault, pointer, line and column; "~" is a line break. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                    | syntax    | ``     | 1 | 1
          `   `                 | syntax    | ``     | 1 | 4
          {                     | syntax    | ``     | 1 | 2
          [1,                   | syntax    | /1     | 1 | 4
          [1,]                  | syntax    | /1     | 1 | 4
          [1 2]                 | syntax    | /1     | 1 | 4
          {"a":}                | syntax    | /a     | 1 | 6
          {"a" 1}               | syntax    | /a     | 1 | 6
          {a:1}                 | syntax    | ``     | 1 | 2
          {'a':1}               | syntax    | ``     | 1 | 2
          {"a":1,}              | syntax    | /a     | 1 | 8
          ~{~"é": x}            | syntax    | /é     | 3 | 6
          tru                   | syntax    | ``     | 1 | 4
          nulll                 | syntax    | ``     | 1 | 5
          NaN                   | syntax    | ``     | 1 | 1
          [-Infinity]           | syntax    | /0     | 1 | 3
          01                    | syntax    | ``     | 1 | 2
          +1                    | syntax    | ``     | 1 | 1
          1.                    | syntax    | ``     | 1 | 3
          .5                    | syntax    | ``     | 1 | 1
          1e                    | syntax    | ``     | 1 | 3
          "a                    | syntax    | ``     | 1 | 3
          "a~"                  | syntax    | ``     | 1 | 3
          "\\x"                 | syntax    | ``     | 1 | 3
          "\\u12"               | syntax    | ``     | 1 | 6
          // a~1                | syntax    | ``     | 1 | 1
          1 2                   | syntax    | ``     | 1 | 3
          {} {}                 | syntax    | ``     | 1 | 4
          [1]]                  | syntax    | ``     | 1 | 4
          {"a":1,"a":2}         | duplicate | /a     | 1 | 8
          {"b":[{"a":1,"\\u0061":2}]} | duplicate | /b/0/a | 1 | 14
          ["\\ud800"]           | encoding  | /0     | 1 | 2
          ["\\udc00\\ud800"]    | encoding  | /0     | 1 | 2
          {"\\ud800":1}         | encoding  | ``     | 1 | 9
          [1e99999999]          | number    | /0     | 1 | 2
          [1e-99999999999999999999] | number | /0    | 1 | 2
          """)
  void saysWhatIsWrongAndWhere(String text, String keyword, String pointer, int line, int column) {
    MalformedJsonException fault = fault(text.replace('~', '\n').getBytes(UTF_8));
    assertThat(fault.keyword()).isEqualTo(keyword);
    assertThat(fault.position().line() + ":" + fault.position().column())
        .isEqualTo(line + ":" + column);
    assertThat(fault.pointer()).isEqualTo(pointer);
    assertThat(fault.getMessage()).endsWith(" at line " + line + ", column " + column);
    assertThat(fault.getStackTrace()).isEmpty();
  }

  /** Hexadecimal bytes that are no UTF-8. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "22 80 22", // a continuation alone
        "22 C0 AF 22", // overlong
        "22 E0 80 AF 22",
        "22 F0 80 80 AF 22",
        "22 ED A0 80 22", // a surrogate
        "22 ED BF BF 22",
        "22 F4 90 80 80 22", // past the last code point
        "22 F8 88 80 80 80 22",
        "22 C3 22", // cut short
        "22 E2 82",
        "FF FE 31 00", // another encoding's mark
        "00 00 FE FF 00 00 00 31",
        "31 00", // UTF-16 without a mark
        "00 31",
        "00 00 00 31"
      })
  void acceptsNothingButUtf8(String hexadecimal) {
    byte[] bytes = HexFormat.ofDelimiter(" ").parseHex(hexadecimal);
    assertThat(fault(bytes).keyword()).isEqualTo("encoding");
  }

  @Test
  void acceptsNoOtherEncodingOfUnicode() {
    for (Charset charset : List.of(UTF_16, UTF_16BE, UTF_16LE, Charset.forName("UTF-32"))) {
      assertThat(fault("{\"a\":1}".getBytes(charset)).keyword()).isEqualTo("encoding");
    }
  }

  @Test
  void skipsNoSecondByteOrderMark() {
    MalformedJsonException fault = fault("\uFEFF\uFEFF{}".getBytes(UTF_8));
    assertThat(fault.keyword()).isEqualTo("syntax");
    assertThat(fault.position().offset()).isZero();
  }

  @Test
  void skipsAByteOrderMark() {
    assertThat(parse("\uFEFF{\"a\":1}").path("a").intValue()).isEqualTo(1);
    assertThat(fault("\uFEFF{\"a\":x}".getBytes(UTF_8)).position())
        .isEqualTo(new TextPosition(5, 1, 6));
  }

  @Test
  void readsOnlyItsPartOfTheArray() {
    byte[] bytes = "xx[1]yy".getBytes(UTF_8);
    assertThat(TREES.parse(bytes, 2, 3).size()).isEqualTo(1);
  }

  @Test
  void endsAtItsDepth() {
    assertThat(parse("[".repeat(100) + "]".repeat(100))).isNotNull();
    assertThat(fault(("[".repeat(101) + "]".repeat(101)).getBytes(UTF_8)).keyword())
        .isEqualTo("depth");
    assertThat(fault("[".repeat(10_000).getBytes(UTF_8)).keyword()).isEqualTo("depth");
    assertThat(fault("{\"a\":".repeat(10_000).getBytes(UTF_8)).keyword()).isEqualTo("depth");
    byte[] five = "[[[[[]]]]]".getBytes(UTF_8);
    JsonTrees shallow = new JsonTrees(JsonLimits.DEFAULT.withMaxDepth(4));
    assertThatThrownBy(() -> shallow.parse(five, 0, five.length))
        .hasMessageContaining("more than 4 levels deep");
  }

  @Test
  void endsAtTheLengthOfNumbersAndStrings() {
    assertThat(parse("1".repeat(1000)).isBigInteger()).isTrue();
    assertThat(fault("1".repeat(1001).getBytes(UTF_8)).keyword()).isEqualTo("length");
    assertThat(fault(("0." + "1".repeat(1001)).getBytes(UTF_8)).keyword()).isEqualTo("length");
    assertThat(fault("[1e1001]".getBytes(UTF_8)).keyword()).isEqualTo("number");
    assertThat(parse("[1e-1000]").get(0).decimalValue()).isEqualTo(new BigDecimal("1E-1000"));
    JsonTrees small = new JsonTrees(new JsonLimits(10, 20, 308, 256));
    byte[] text = ("\"" + "a".repeat(50_000) + "\"").getBytes(UTF_8);
    assertThatThrownBy(() -> small.parse(text, 0, text.length))
        .isInstanceOf(MalformedJsonException.class)
        .hasMessageStartingWith("A string, a name or a number is too long");
  }

  @Test
  void answersARequestWith400() {
    byte[] bytes = "{\n  \"a\": [1, x]}".getBytes(UTF_8);
    Rejection rejection =
        catchThrowableOfType(Rejection.class, () -> TREES.body(bytes, bytes.length));
    assertThat(rejection.problem().status().code()).isEqualTo(400);
    assertThat(rejection.problem().detail())
        .isEqualTo(
            "The body is not the JSON it should be: The character 'x' cannot be there at line 2,"
                + " column 12.");
    assertThat(rejection.problem().extensions().get("errors"))
        .isEqualTo(
            List.of(
                Map.of(
                    "in", "body",
                    "pointer", "/a/1",
                    "keyword", "syntax",
                    "message", "The character 'x' cannot be there at line 2, column 12",
                    "line", 2,
                    "column", 12,
                    "offset", 13)));
  }
}
