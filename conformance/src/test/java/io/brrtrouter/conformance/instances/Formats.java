package io.brrtrouter.conformance.instances;

import java.util.List;

/** Texts of the formats, and texts that are nearly of them. */
final class Formats {
  private Formats() {}

  static List<String> valid(String format) {
    return switch (format) {
      case "date" ->
          List.of(
              "2026-01-31", "2024-02-29", "0001-01-01", "9999-12-31", "2000-02-29", "1970-01-01");
      case "date-time" ->
          List.of(
              "2026-01-31T12:00:00Z",
              "2026-01-31T23:59:59.999+02:00",
              "1985-04-12T23:20:50.52Z",
              "1937-01-01T12:00:27.87+00:20",
              "2024-02-29T00:00:00.123456789-11:30");
      case "time" -> List.of("12:00:00Z", "23:59:59.5+01:00", "00:00:00-23:59");
      case "duration" -> List.of("PT1H", "P1D", "P1Y2M3DT4H5M6S", "P2W");
      case "uuid" ->
          List.of(
              "123e4567-e89b-42d3-a456-426614174000",
              "00000000-0000-0000-0000-000000000000",
              "FFFFFFFF-ffff-FFFF-ffff-FFFFFFFFFFFF");
      case "email", "idn-email" -> List.of("user@example.com", "a.b+c@d.example", "x@[192.0.2.1]");
      case "hostname", "idn-hostname" ->
          List.of("example.com", "a", "xn--nxasmq6b.example", "a-b.c1");
      case "ipv4" -> List.of("192.0.2.1", "0.0.0.0", "255.255.255.255");
      case "ipv6" -> List.of("2001:db8::1", "::", "::ffff:192.0.2.1", "1:2:3:4:5:6:7:8");
      case "uri", "iri" ->
          List.of(
              "https://example.com/", "urn:isbn:1", "http://[::1]:80/a?b#c", "mailto:a@b.example");
      case "uri-reference", "iri-reference" ->
          List.of("/example", "", "#a", "a/b?c", "https://example.com/%41");
      case "uri-template" -> List.of("/example/{id}", "{?a*,b:3}", "plain");
      case "json-pointer" -> List.of("/example", "", "/a~0b/~1/0");
      case "relative-json-pointer" -> List.of("0/example", "1#", "12");
      case "regex" -> List.of("[a-z]+", "^a(?=b)$", "\\d{2,}");
      case "byte" -> List.of("c3RyaW5n", "", "AA==", "////", "+/8=");
      case "decimal", "money" -> List.of("12.50", "-0.01", "0", "99999999999999999999.99");
      case "int32", "int64" -> List.of("1");
      default -> List.of();
    };
  }

  static List<String> near(String format) {
    return switch (format) {
      case "date" ->
          List.of(
              "2026-02-29",
              "2026-13-01",
              "2026-00-10",
              "2026-1-31",
              "10000-01-01",
              "-0001-01-01",
              "0000-01-01",
              "2026-04-31",
              "1900-02-29",
              "2026-01-31T00:00:00Z",
              "\u0662\u0660\u0662\u0666-01-31");
      case "date-time" ->
          List.of(
              "2026-01-31T23:59:60Z",
              "2016-12-31T23:59:60Z",
              "2026-01-31T24:00:00Z",
              "2026-01-31t12:00:00z",
              "2026-01-31 12:00:00Z",
              "2026-01-31T12:00:00",
              "2026-01-31T12:00Z",
              "2026-01-31T12:00:00+18:00",
              "2026-01-31T12:00:00+18:01",
              "2026-01-31T12:00:00-23:59",
              "2026-01-31T12:00:00+24:00",
              "2026-01-31T12:00:00+01",
              "2026-01-31T12:00:00.Z",
              "2026-01-31T12:00:00.1234567891234Z",
              "2026-02-30T12:00:00Z",
              "0000-01-01T00:00:00Z",
              "2026-01-31T12:60:00Z",
              "2026-01-31T12:00:61Z",
              "1990-12-31T15:59:60-08:00",
              "9999-12-31T23:59:59-18:00",
              "2026-01-31T12:00:00-00:00",
              "2026-01-31T12:00:00,5Z");
      case "time" ->
          List.of("24:00:00Z", "12:00:00", "23:59:60Z", "12:00:60Z", "12:00:00z", "1:00:00Z");
      case "duration" ->
          List.of("P", "PT", "P1H", "1D", "P1D2H", "PT1D", "P1W1D", "p1d", "P1.5D", "PT0.5S");
      case "uuid" ->
          List.of(
              "123e4567e89b42d3a456426614174000",
              "1-1-1-1-1",
              "123e4567-e89b-42d3-a456-42661417400g",
              "{123e4567-e89b-42d3-a456-426614174000}",
              "123e4567-e89b-42d3-a456-4266141740000",
              "123e4567-e89b-42d3-a456_426614174000",
              "\uff11\uff1223e456-e89b-42d3-a456-426614174000");
      case "email", "idn-email" ->
          List.of(
              "user",
              "@example.com",
              "a@",
              "a..b@c.example",
              "\"a b\"@c.example",
              "a@b c",
              "\u00e9@example.com",
              ".a@b.example");
      case "hostname", "idn-hostname" ->
          List.of(
              "-a.example",
              "a-.example",
              "a..b",
              "a.",
              "a_b",
              "",
              "xn--a",
              "a".repeat(64),
              "\u00e9.example",
              "a".repeat(63));
      case "ipv4" ->
          List.of(
              "256.0.0.1",
              "1.2.3",
              "01.2.3.4",
              "1.2.3.4.5",
              "1.2.3.4 ",
              "0x1.2.3.4",
              "1.2.3.",
              "\u0661.2.3.4");
      case "ipv6" ->
          List.of(
              "1::2::3",
              "12345::",
              "::1%eth0",
              ":1",
              "1:2:3:4:5:6:7",
              "::ffff:256.0.0.1",
              "fe80::/64",
              "1:2:3:4:5:6:7:8:9");
      case "uri", "iri" ->
          List.of(
              "/a",
              "a b:c",
              "http://[::1",
              "https://example.com/ x",
              "http://a/%zz",
              ":",
              "http://\u00e9/",
              "http://a/<b>",
              "1a:b",
              "urn:",
              "http://a:b@c:d/");
      case "uri-reference", "iri-reference" ->
          List.of("\\a", "a b", "%", "[", "//[", "\u00e9", "^", "//a:b", "?[", "a\"b");
      case "uri-template" ->
          List.of("{", "}", "{a", "{}", "{a b}", "{+a,b*}", "{a:0}", "{a:99999}", "{=a}");
      case "json-pointer" -> List.of("a", "/~", "/~2", "#/a", "/a~");
      case "relative-json-pointer" -> List.of("01", "-1", "/a", "1##", "", "+1");
      case "regex" -> List.of("[", "a{2,1}", "(", "\\", "(?<a>", "*", "\\a", "\\Z", "a++");
      case "byte" ->
          List.of(
              "A",
              "AA",
              "AAA",
              "A===",
              "AA=",
              "AA==AA==",
              "A-_=",
              "AAA=\n",
              "A A=",
              "AB==",
              "====");
      case "decimal", "money" ->
          List.of(
              "1e2", ".5", "5.", "+1", "NaN", "1,5", "--1", "0x1", "01", "-", " 1", "1_0", "1e1001",
              "-0", "\u0661");
      default -> List.of();
    };
  }
}
