package io.brrtrouter.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypeTest {

  @Test
  void namesAreLowerCasedAndParametersUnquoted() {
    MediaType type = MediaType.parse("Text/HTML ; Charset=\"utf-8\";x=\"a\\\"b;c\"");

    assertThat(type).isNotNull();
    assertThat(type.essence()).isEqualTo("text/html");
    assertThat(type.parameters()).containsEntry("charset", "utf-8").containsEntry("x", "a\"b;c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text",
        "/html",
        "text/",
        "te xt/html",
        "text/html; x",
        "a/b; x=\"y",
        "a/b;=1"
      })
  void malformedOnesAreNull(String text) {
    assertThat(MediaType.parse(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "*/*, a/b, true",
    "a/*, a/b, true",
    "a/*, b/b, false",
    "a/b, a/b, true",
    "a/b, a/c, false",
    "application/*+json, application/hal+json, true",
    "application/*+json, application/json, false",
    "a/b;v=1, a/b;v=1, true",
    "a/b;v=1, a/b, false",
    "a/b, a/b;v=1, true",
    "a/b;charset=utf-8, a/b, true"
  })
  void rangesCoverWhatTheyName(String range, String type, boolean covers) {
    assertThat(MediaType.parse(range).includes(MediaType.parse(type))).isEqualTo(covers);
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, true",
    "application/problem+json, true",
    "text/json, true",
    "application/jsonp, false"
  })
  void jsonIsKnownByItsNameOrSuffix(String type, boolean json) {
    assertThat(MediaType.parse(type).isJson()).isEqualTo(json);
  }
}
