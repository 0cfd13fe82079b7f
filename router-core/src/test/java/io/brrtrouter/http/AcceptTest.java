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

  /** The table of RFC 9110, 12.5.1, and a weight that makes no range more specific. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/plain;format=flowed | text/plain | text/plain;format=flowed",
        "text/plain | text/html | text/plain",
        "text/html | image/jpeg | image/jpeg"
      })
  void theMostSpecificRangeCounts(String one, String other, String chosen) {
    String example = "text/*;q=0.3, text/plain;q=0.7, text/plain;format=flowed, ";
    Accept accept =
        Accept.of(Headers.of("Accept", example + "text/plain;format=fixed;q=0.4, */*;q=0.5"));
    assertThat(accept.choose(List.of(one, other))).isEqualTo(chosen);
  }

  @Test
  void aWeightMakesNoRangeMoreSpecific() {
    Headers headers =
        Headers.of("Accept", "text/plain;q=0.1, text/plain;format=flowed, text/html;q=0.5");
    assertThat(Accept.of(headers).choose(List.of("text/html", "text/plain;format=flowed")))
        .isEqualTo("text/plain;format=flowed");
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
