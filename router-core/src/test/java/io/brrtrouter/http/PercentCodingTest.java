package io.brrtrouter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentCodingTest {

  @ParameterizedTest
  @CsvSource({
    "a+b,a+b",
    "a%20b,a b",
    "%E2%99%A5,♥",
    "%F0%9F%8D%A3x,🍣x",
    "é%C3%A9,éé",
    "discount%2520,discount%20",
    "%2f%2F,//",
    "%41,A"
  })
  void decodes(String raw, String text) {
    assertThat(PercentCoding.decode(raw)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"a+b,a b", "a%2Bb,a+b", "%20+,'  '"})
  void aPlusIsASpaceInForms(String raw, String text) {
    assertThat(PercentCoding.decodeForm(raw)).isEqualTo(text);
  }

  @Test
  void leavesTextWithoutEscapesAlone() {
    String raw = "plain";

    assertThat(PercentCoding.decode(raw)).isSameAs(raw);
    assertThat(PercentCoding.decodeForm(raw)).isSameAs(raw);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%",
        "a%4",
        "%4",
        "%zz",
        "%4g",
        "%+1",
        "%C3",
        "%FFa",
        "%C0%80",
        "%ED%A0%80",
        "%４１"
      })
  void refusesWhatIsNotPercentEncodedUtf8(String raw) {
    assertThatThrownBy(() -> PercentCoding.decode(raw)).isInstanceOf(Rejection.class);
    assertThatThrownBy(() -> PercentCoding.decodeForm(raw)).isInstanceOf(Rejection.class);
  }

  @ParameterizedTest
  @CsvSource({"%2F,0,47", "a%fF,1,255", "%2,0,-1", "%2G,0,-1", "abc,0,-1", "%４１,0,-1"})
  void readsTheOctetOfAnEscape(String text, int index, int octet) {
    assertThat(PercentCoding.octet(text, index)).isEqualTo(octet);
  }
}
