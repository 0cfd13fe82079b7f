package io.brrtrouter.openapi.read;

import static io.brrtrouter.openapi.read.Marked.HEAD_3_0;
import static io.brrtrouter.openapi.read.Marked.expect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.OpenApi;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** YAML and JSON: what is read, and what is refused with its place. */
class SyntaxTest {

  static Stream<Arguments> wrongTexts() {
    return Stream.of(
        arguments("§", "the file is empty"),
        arguments(
            "a: [1\n  , 2§",
            "not YAML: expected ',' or ']', but got <stream end>, while parsing a flow sequence that starts at line 1"),
        arguments("a: 1\n§\tb: 2", "not YAML"),
        arguments("a: b§: c", "not YAML"),
        arguments("a: 1\n§a: 2", "duplicate key 'a', first given at 1:1"),
        arguments("a: §*b", "the alias '*b' has no anchor '&b' that is complete before it"),
        arguments("a: &a {b: §*a}", "the alias '*a' has no anchor '&a' that is complete before it"),
        arguments("a: 1\n---\n§b: 2", "the text goes on after the end of the document"),
        arguments("{\"a\": 1, \"b\": 2, §\"a\": 3}", "duplicate key 'a', first given at 1:2"),
        arguments("---\n§...\n", "the file is empty"),
        arguments("? §[a]\n: b", "not YAML: a key must be a plain value"),
        arguments("a: §1e999999", "the number is out of range"),
        arguments("a: §1e99999999999", "the number is out of range"),
        arguments("a: §" + "9".repeat(2000), "the number is out of range"));
  }

  @ParameterizedTest
  @MethodSource("wrongTexts")
  void aTextThatCannotBeReadHasOneErrorWithItsPlace(String marked, String message) {
    Marked document = Marked.of(marked);
    assertThat(Marked.said(Marked.read(document.text())))
        .singleElement()
        .asString()
        .startsWith(document.places().getFirst() + ": error: " + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\": 1,} | 1:9",
        "{\"a\": 1 \"b\": 2} | 1:9",
        "{\"a\": 01} | 1:8",
        "{\"a\": tru} | 1:7",
        "{\"a\": \"b} | 1:10",
        "{a: 1} | 1:2",
        "{\"a\": 1} x | 1:10",
        "// c | 1:1",
      })
  void jsonIsNotReadAsYamlWhereTheFileSaysJson(String text, String place) {
    ReadResult result = new DocumentReader(Set.of()).read("api.json", text);
    assertThat(Marked.said(result)).singleElement().asString().startsWith(place + ": error: ");
  }

  @Test
  void aFlowMappingOfYamlMayStartLikeJson() {
    expect("{openapi: 3.0.0, info: {title: T, version: '1'}, paths: {}} # a comment");
  }

  @Test
  void anchorsAliasesAndMergeKeysAreRead() {
    OpenApi document =
        read(
            HEAD_3_0
                + """
                x-shared: &ok {description: OK, x-a: 1}
                paths:
                  /a:
                    get:
                      responses:
                        200: *ok
                        201: {<<: *ok, description: Made}
                        202: {<<: [{x-b: 2}, *ok]}
                """);
    assertThat(document.bundle().at("/paths/~1a/get/responses"))
        .hasToString(
            "{\"200\":{\"description\":\"OK\",\"x-a\":1},"
                + "\"201\":{\"description\":\"Made\",\"x-a\":1},"
                + "\"202\":{\"x-b\":2,\"description\":\"OK\",\"x-a\":1}}");
  }

  @Test
  void charactersOfTwoUnitsAreReadWhereverTheyStand() {
    String faces = "\ud83d\ude00".repeat(1500);
    for (int before = 0; before < 3; before++) {
      String text = "x".repeat(before) + faces;
      OpenApi document = read(HEAD_3_0 + "paths: {}\nx-text: '" + text + "'\n");
      assertThat(document.bundle().path("x-text").stringValue()).isEqualTo(text);
    }
  }

  @Test
  void singleValuesHaveAnchorsToo() {
    OpenApi document =
        read(
            HEAD_3_0
                + """
                x-pattern: &id '^[a-z]+$'
                x-list: [&one 1, *one , &last]
                x-more: {a: *id , b: *one , c: *last }
                &key x-key: &value text
                x-value: *value
                paths: {}
                """);
    assertThat(document.bundle().at("/x-list")).hasToString("[1,1,null]");
    assertThat(document.bundle().at("/x-more"))
        .hasToString("{\"a\":\"^[a-z]+$\",\"b\":1,\"c\":null}");
    assertThat(document.bundle().at("/x-value")).hasToString("\"text\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "0.10 | 0.10",
        "1.0 | 1.0",
        "123456789012345678901234567890 | 123456789012345678901234567890",
        "9223372036854775807 | 9223372036854775807",
        "0x1F | 31",
        "0o17 | 15",
        "017 | 17",
        "1e3 | 1E+3",
        "yes | \"yes\"",
        "True | true",
        "~ | null",
        "'1' | \"1\"",
        "!!str 1 | \"1\"",
        ".inf | \".inf\"",
        "2020-01-01 | \"2020-01-01\"",
        "1_000 | \"1_000\"",
      })
  void scalarsAreReadByTheCoreSchema(String written, String json) {
    OpenApi document = read(HEAD_3_0 + "paths: {}\nx-v: " + written);
    assertThat(document.bundle().get("x-v")).hasToString(json);
  }

  @Test
  void numbersOfJsonKeepTheirDigits() {
    OpenApi document =
        read(
            "{\"openapi\": \"3.0.0\", \"info\": {\"title\": \"T\", \"version\": \"1\"},"
                + " \"paths\": {}, \"x-v\": [0.10, 1e2, 12345678901234567890]}");
    assertThat(document.bundle().get("x-v")).hasToString("[0.10,1E+2,12345678901234567890]");
  }

  @Test
  void keysThatAreNoStringsReadAsTheirText() {
    OpenApi document = read(HEAD_3_0 + "paths: {}\nx-v: {200: a, true: b, 1.50: c, null: d}");
    assertThat(document.bundle().get("x-v"))
        .hasToString("{\"200\":\"a\",\"true\":\"b\",\"1.50\":\"c\",\"null\":\"d\"}");
  }

  @Test
  void everyNodeKnowsItsPlace() {
    OpenApi document = read(HEAD_3_0 + "paths:\n  /a:\n    summary: here\n");
    Node summary = Objects.requireNonNull(document.at("/paths/~1a/summary"));
    assertThat(summary.position()).hasToString("api.yaml:5:14");
    Node.Mapping paths = (Node.Mapping) Objects.requireNonNull(document.at("/paths"));
    assertThat(Objects.requireNonNull(paths.members().get("/a")).key()).hasToString("api.yaml:4:3");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE"})
  void aByteOrderMarkIsNoPartOfTheText(String charset, @TempDir Path folder) throws IOException {
    String mark = charset.equals("UTF-16") ? "" : "\uFEFF";
    Path file = folder.resolve("api.yaml");
    Files.write(file, (mark + HEAD_3_0 + "paths: {}\n").getBytes(Charset.forName(charset)));
    ReadResult result = new DocumentReader(Set.of()).read(file);
    assertThat(result.diagnostics()).isEmpty();
  }

  @Test
  void otherBytesAreReadAsIso88591WithAWarning(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("api.yaml");
    String text = HEAD_3_0 + "paths: {}\ntags: [{name: caf\u00e9}]\n";
    Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
    ReadResult result = new DocumentReader(Set.of()).read(file);
    assertThat(Marked.said(result))
        .containsExactly("4:18: warning: this is not UTF-8; the file is read as ISO-8859-1");
    assertThat(Objects.requireNonNull(result.document()).bundle().at("/tags/0/name").asString())
        .isEqualTo("caf\u00e9");
  }

  @ParameterizedTest
  @CsvSource({"\\n", "\\r\\n", "\\r"})
  void everyEndOfLineCounts(String escaped) {
    String end = escaped.translateEscapes();
    ReadResult result = Marked.read("openapi: 3.0.0" + end + "info: {}" + end + "paths: 1" + end);
    assertThat(result.diagnostics())
        .extracting(d -> d.position().line() + " " + result.lines().get(d.position()))
        .containsExactly("2 info: {}", "2 info: {}", "3 paths: 1");
  }

  private static OpenApi read(String text) {
    ReadResult result = Marked.read(text);
    assertThat(result.diagnostics()).isEmpty();
    return Objects.requireNonNull(result.document());
  }
}
