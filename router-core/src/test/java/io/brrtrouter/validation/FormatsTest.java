package io.brrtrouter.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FormatsTest {

  /** Format, what obeys it, what does not; examples are separated by blanks, "␠" is a blank. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          date          | 2024-02-29 0000-01-01 9999-12-31 | 2023-02-29 2024-2-9 2024-13-01 24-01-01 2024-01-01T ٢٠٢٤-01-01 -024-01-01
          time          | 00:00:00Z 23:59:59.123456789012z 12:00:00-23:59 23:59:60Z 18:29:60-05:30 | 12:00Z 24:00:00Z 12:00:00 12:00:00+24:00 12:00:60Z 12:00:00.Z 12:00:00+0100 12:00:00,5Z
          date-time     | 2024-01-01T00:00:00Z 2024-01-01t00:00:00z 2024-01-01T00:00:00.1+14:00 1990-12-31T23:59:60Z | 2024-01-01T00:00Z 2024-01-01␠00:00:00Z 2024-01-01T00:00:00 2024-01-01 T00:00:00Z 2024-01-01T23:00:60Z 2024-01-01T00:00:00Zz
          duration      | P1Y P1Y2M3D P4W PT1H2M3S P1DT1S PT0S P3M4D | P P1YT PT P1Y2D P1W2D 1Y P-1Y PT1H1S P1.5D p1y P1DT
          email         | a@b a.b+c@example.com "a␠b"@c.d x@[10.0.0.1] x@[IPv6:2001:db8::1] | a @ a@ @b a@b@c .a@b a.@b a..b@c a@-b a@[10.0.0.256] ä@b.c a@b_c "a@b a@.xn--9dbne9b
          idn-email     | ä@b.c 실례@실례.테스트 a@b | ä ä@ a@ä..c
          hostname      | a a-b.c 0.1 xn--nxasmq6b.example | -a a- a..b a_b a. .a ä xn--a .xn--9dbne9b xn--9dbne9b..a
          idn-hostname  | ä.b 実例.テスト straße.de l·l | ä_ -ä ä- a。 .. .שלום שלום..a
          ipv4          | 0.0.0.0 255.255.255.255 1.2.3.4 | 1.2.3 1.2.3.4.5 256.0.0.1 01.2.3.4 1.2.3.a 1..2.3 1.2.3.4. ١.2.3.4
          ipv6          | :: ::1 1:2:3:4:5:6:7:8 1::8 ::ffff:1.2.3.4 1:2:3:4:5:6:1.2.3.4 1:2:3:4:5:6:7:: ::2:3:4:5:6:7:8 | : 1 1:2 ::: 1::2::3 1:2:3:4:5:6:7:8:9 12345:: ::g fe80::1%eth0 1:2:3:4:5:6:7:8:: ::1.2.3 1:2:3:4:5:6:7:1.2.3.4 ::1.2.3.4:1
          uri           | http://a urn:a:b mailto:a@b http://u:p@h:80/p?q#f http://[::1]:8/ http://[v1.a:b]/ a: file:///x http://h: | //a /a a ?q #f http://a␠b http://[::1 http://a/%zz http://a\\b http://a:b/ 1a:b http://ä http://[v1.]/ http://a/[b
          uri-reference | '' a /a //h/p ?q #f a:b ./a:b http://h | 1:a ## a␠b %z //h:x/ ä
          iri           | http://ä/ü?ö#ß http://a/\uD83D\uDC32 | ä http://a/\uE000 http://a␠b
          iri-reference | ä /ü #ß ?\uE000 | #\uE000 ä:b \\\\a
          uri-template  | '' /a/{b} {?a,b*} {+c:3} {a.b} /ä | { } {a /{}/ {?} {a:0} {a*b} a␠b {!a} "
          json-pointer  | '' / /a~0b~1c /0/- | a /~ /~2 #/a
          relative-json-pointer | 0 0# 1/a 10/b~0 | '' -1 01 0## 1a # /a 0#/a
          regex         | a+ ^$ (?<n>a) [^] \\p{L} | ( [ a{2,1} \\a (?i)a
          uuid          | 123e4567-e89b-12d3-a456-426614174000 FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF | 1-1-1-1-1 123e4567e89b12d3a456426614174000 {123e4567-e89b-12d3-a456-426614174000} 123e4567-e89b-12d3-a456-42661417400g
          byte          | '' QQ== QUI= QUJD +/+/ | Q QQ QQ= Q=== QQ==QQ== QU-D QU␠D *** =QQQ QQ==\\n
          decimal       | 0 -1.50 12345678901234567890.1 007 | '' . 1. .5 1e5 +1 1,5 - NaN
          money         | 12.50 -3 | 12.50€ €1
          unknown       | anything '' |
          password      | '' x |
          binary        | '' x |
          """)
  void areAsStrictAsTheirStandards(String format, String good, String bad) {
    assertThat(examples(good)).allMatch(text -> Formats.accepts(format, text), "is " + format);
    assertThat(examples(bad)).noneMatch(text -> Formats.accepts(format, text), "is " + format);
  }

  private static List<String> examples(String row) {
    List<String> examples = new ArrayList<>();
    for (String text : row == null ? new String[0] : row.strip().split(" +", -1)) {
      examples.add(text.equals("''") ? "" : text.replace('␠', ' '));
    }
    return examples;
  }

  @ParameterizedTest
  @CsvSource({
    "int32, 2147483647, 2147483648",
    "int32, -2147483648, -2147483649",
    "int32, 1.5, 5e9",
    "int64, 9223372036854775807, 9223372036854775808",
    "int64, -9223372036854775808, 1e19",
    "float, 3.4028235e38, 3.5e38",
    "float, -3.4028235e38, -1e300",
    "double, 1.7976931348623157e308, 1.8e308",
    "double, 1e-400, -1e309"
  })
  void giveNumbersTheRangesOfTheirTypes(String format, BigDecimal inside, BigDecimal outside) {
    assertThat(Objects.requireNonNull(NumberFormats.check(format)))
        .accepts(inside)
        .rejects(outside);
  }

  @Test
  void agreeWithTheJsonSchemaTestSuite() throws Exception {
    Path folder =
        Path.of(
            System.getProperty("brrtrouter.corpus", "."),
            "json-schema-suite/tests/draft2020-12/optional/format");
    assumeTrue(Files.isDirectory(folder), "no JSON-Schema-Test-Suite at " + folder);
    List<String> wrong = new ArrayList<>();
    int vectors = 0;
    try (var files = Files.newDirectoryStream(folder, "*.json")) {
      for (Path file : files) {
        for (JsonNode group : JsonMapper.shared().readTree(file)) {
          String format = group.path("schema").path("format").asString();
          for (JsonNode test : group.path("tests")) {
            vectors++;
            JsonNode data = test.path("data");
            boolean expected = test.path("valid").asBoolean();
            if (data.isString() && Formats.accepts(format, data.stringValue()) != expected) {
              wrong.add(format + ": " + test.path("description").asString() + ": " + data);
            }
          }
        }
      }
    }
    assertThat(wrong).as("of %d vectors", vectors).isEmpty();
  }
}
