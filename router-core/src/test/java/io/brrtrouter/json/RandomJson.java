package io.brrtrouter.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Makes JSON texts of many shapes, and spoils some of them. */
final class RandomJson {
  static final List<String> NAMES =
      List.of("id", "name", "created", "description", "a", "\\u0061", "größe", "x y", "", "naem");

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-0",
          "-0.0",
          "1",
          "-1",
          "12",
          "1.0",
          "1e2",
          "1E+2",
          "15e-1",
          "100e-2",
          "0.1",
          "0.30000000000000004",
          "2147483647",
          "2147483648",
          "-2147483648",
          "-2147483649",
          "9007199254740993",
          "9223372036854775807",
          "9223372036854775808",
          "-9223372036854775808",
          "-9223372036854775809",
          "999999999999999999",
          "1000000000000000000",
          "123456789012345678",
          "1.7976931348623157e308",
          "1.8e308",
          "-1e-400",
          "5e-324",
          "3.4028235e38",
          "3.5e38",
          "16777217",
          "0.1e1",
          "1e22",
          "1e23",
          "8.5e-46",
          "123456.789e3",
          "0.000001",
          "1e400",
          "1e1001",
          "1e-1001",
          "01",
          "-",
          "+1",
          "1.",
          ".5",
          "1e",
          "1e+",
          "-01",
          "NaN",
          "1.5.2",
          "4.35",
          "0.000000000000000000000001",
          "179769313486231580793728971405301",
          "1e0",
          "0e999");

  private static final List<String> STRINGS =
      List.of(
          "",
          "a",
          "cat",
          "two words",
          "größe",
          "日本",
          "\uD83D\uDE00",
          "\\n",
          "\\u0041",
          "\\ud83d\\ude00",
          "\\ud83d",
          "\\ude00",
          "\\ud83dx",
          "\\ud83d\\u0041",
          "\\x",
          "\\u12",
          "\\",
          "tab\t",
          "\u007f",
          "\uFFFD",
          "\\uFFFD",
          "\\u0000",
          "2024-02-29",
          "2023-02-29",
          "2024-01-01T00:00:00Z",
          "2024-01-01t00:00:00.123456789+01:30",
          "2024-06-30T23:59:60Z",
          "2024-01-01T00:00:00.1234567891Z",
          "2024-01-01T24:00:00Z",
          "2024-01-01T10:00:00-23:59",
          "2024-01-01T10:00:00",
          "c2VjcmV0",
          "c2VjcmU=",
          "c2VjcmU",
          "c2Vjcm=",
          "****",
          "123e4567-e89b-12d3-a456-426614174000",
          "123E4567-E89B-12D3-A456-42661417400G",
          "12.50",
          "-0.10",
          "1e3",
          "true",
          "http://example.org/a?b",
          "a longer text that takes two words",
          "x".repeat(15) + "\\\"" + "y".repeat(9),
          "ü".repeat(9));

  private final RandomGenerator random;

  RandomJson(RandomGenerator random) {
    this.random = random;
  }

  /** A text; about every third is spoilt. */
  byte[] text() {
    StringBuilder text = new StringBuilder();
    space(text);
    value(text, 4);
    space(text);
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    return random.nextInt(3) == 0 ? spoilt(bytes) : bytes;
  }

  /** This text with a byte more, less or changed, or bytes of it twice. */
  byte[] spoilt(byte[] text) {
    int at = random.nextInt(text.length + 1);
    byte[] odd = {
      '"',
      '\\',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      ' ',
      0,
      0x1F,
      0x7F,
      (byte) 0x80,
      (byte) 0xC0,
      (byte) 0xC3,
      (byte) 0xED,
      (byte) 0xA0,
      (byte) 0xEF,
      (byte) 0xBB,
      (byte) 0xBF,
      (byte) 0xF4,
      (byte) 0xFF,
      '0',
      '9',
      '-',
      '.',
      'e',
      't',
      'n',
      'u',
      'a'
    };
    byte one = odd[random.nextInt(odd.length)];
    return switch (random.nextInt(6)) {
      case 0 -> Arrays.copyOf(text, at);
      case 1 -> joined(Arrays.copyOf(text, at), new byte[] {one}, text, at);
      case 2 ->
          joined(Arrays.copyOf(text, at), new byte[] {one}, text, Math.min(text.length, at + 1));
      case 3 -> joined(Arrays.copyOf(text, at), new byte[0], text, Math.min(text.length, at + 1));
      case 4 -> joined(text, new byte[0], text, at);
      default -> joined(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, new byte[0], text, 0);
    };
  }

  private static byte[] joined(byte[] head, byte[] middle, byte[] text, int from) {
    byte[] all = Arrays.copyOf(head, head.length + middle.length + text.length - from);
    System.arraycopy(middle, 0, all, head.length, middle.length);
    System.arraycopy(text, from, all, head.length + middle.length, text.length - from);
    return all;
  }

  private void value(StringBuilder out, int depth) {
    switch (random.nextInt(depth > 0 ? 10 : 6)) {
      case 0 -> out.append(one(List.of("true", "false", "null", "tru", "nulll", "falsee")));
      case 1, 2 -> out.append(one(NUMBERS));
      case 3, 4, 5 -> out.append('"').append(one(STRINGS)).append('"');
      case 6, 7 -> array(out, depth - 1);
      default -> object(out, depth - 1);
    }
  }

  private void array(StringBuilder out, int depth) {
    out.append('[');
    int size = random.nextInt(4);
    for (int i = 0; i < size; i++) {
      space(out);
      value(out, depth);
      space(out);
      out.append(i < size - 1 || random.nextInt(40) == 0 ? "," : "");
    }
    space(out);
    out.append(']');
  }

  private void object(StringBuilder out, int depth) {
    out.append('{');
    int size = random.nextInt(6);
    for (int i = 0; i < size; i++) {
      space(out);
      out.append('"').append(random.nextInt(3) > 0 ? NAMES.get(i) : one(NAMES)).append('"');
      space(out);
      out.append(':');
      space(out);
      value(out, depth);
      space(out);
      out.append(i < size - 1 || random.nextInt(40) == 0 ? "," : "");
    }
    space(out);
    out.append('}');
  }

  private void space(StringBuilder out) {
    if (random.nextInt(8) == 0) {
      out.append(one(List.of(" ", "\n", "\t\r ", "          ", "\u00A0", "\f", "//")));
    }
  }

  private String one(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }
}
