package io.brrtrouter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CookiesTest {

  @Test
  void cookiesOfAllFieldsAreReadInOrder() {
    Headers headers = Headers.of("Cookie", "a=1; b=2", "X", "y=0", "cookie", "c=3");

    assertThat(Cookies.parse(headers).namesAndValues())
        .containsExactly("a", "1", "b", "2", "c", "3");
  }

  @Test
  void theFirstOfANameCountsAndCaseMatters() {
    Cookies cookies = Cookies.parse(Headers.of("Cookie", "A=0; a=1; a=2"));

    assertThat(cookies.first("a")).isEqualTo("1");
    assertThat(cookies.first("b")).isNull();
  }

  @Test
  void quotesAroundAValueAreNotPartOfIt() {
    Cookies cookies = Cookies.parse(Headers.of("Cookie", "a=\"x y\";b=\";c=\"\""));

    assertThat(cookies.namesAndValues()).containsExactly("a", "x y", "b", "\"", "c", "");
  }

  @Test
  void whatIsNotACookieIsPassedOver() {
    Cookies cookies = Cookies.parse(Headers.of("Cookie", "; ;a; =x; b=y=z;"));

    assertThat(cookies.namesAndValues()).containsExactly("b", "y=z");
  }

  @Test
  void aThousandCookiesAreReadAndNoMore() {
    assertThat(Cookies.parse(Headers.of("Cookie", "a=1;".repeat(1000))).first("a")).isEqualTo("1");
    Cookies more = Cookies.parse(Headers.of("Cookie", "a=1;".repeat(1001)));
    assertThatThrownBy(() -> more.first("a")).isInstanceOf(Rejection.class);
  }
}
