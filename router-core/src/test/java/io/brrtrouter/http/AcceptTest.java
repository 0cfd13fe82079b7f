package io.brrtrouter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptTest {
  private static final List<String> OFFERED = List.of("application/json", "text/plain");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "*/* | application/json",
        "text/plain | text/plain",
        "text/* | text/plain",
        "text/plain;q=0.5, application/json;q=0.4 | text/plain",
        "text/plain;q=0.5, */* | application/json",
        "application/json;q=0, */* | text/plain",
        "image/png | none",
        "*/*;q=0 | none",
        "text/plain;q=0.5, text/plain;q=2 | text/plain",
        "nonsense | application/json"
      })
  void theBestLikedTypeIsChosen(String accept, String chosen) {
    assertThat(Accept.of(Headers.of("Accept", accept)).choose(OFFERED)).isEqualTo(chosen);
  }

  @Test
  void withoutTheFieldTheFirstIsChosen() {
    assertThat(Accept.of(Headers.empty()).choose(OFFERED)).isEqualTo("application/json");
  }

  @Test
  void severalFieldLinesAreOneList() {
    Headers headers = Headers.of("Accept", "image/png", "accept", "text/plain");

    assertThat(Accept.of(headers).choose(OFFERED)).isEqualTo("text/plain");
  }
}
