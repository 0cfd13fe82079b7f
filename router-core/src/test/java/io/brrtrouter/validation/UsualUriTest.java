package io.brrtrouter.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsualUriTest {
  private static boolean isUsual(String text) {
    byte[] bytes = ("\"" + text + "\"").getBytes(StandardCharsets.US_ASCII);
    return Uris.isUsual(bytes, 1, bytes.length - 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.github.com",
        "http://a/b/c?d=e&f=g",
        "https://api.github.com/users/octocat/events?page=2",
        "https://example.org?q=1/2?3"
      })
  void mostAreUsual(String text) {
    assertThat(isUsual(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://a b/",
        "https://a/#b",
        "https://a:80/",
        "https://",
        "http:/a/b/c",
        "http",
        "",
        "ftp://a/b/c/d",
        "https://a/%zz",
        "https://a/{b}",
        "https://a/\\",
        "httpx://a/b",
        "http://?a/b"
      })
  void theOthersAreLeft(String text) {
    assertThat(isUsual(text)).isFalse();
  }

  @Test
  void whatIsUsualIsAUri() {
    Random random = new Random(1);
    String[] pieces = {
      "http", "s", ":", "/", "//", "a", "b.c", "?", "#", "%41", "@", "[", " ", "{", "-"
    };
    int usual = 0;
    for (int i = 0; i < 200_000; i++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? "https://" : "");
      for (int k = random.nextInt(8); k >= 0; k--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      if (isUsual(text.toString())) {
        usual++;
        assertThat(Uris.isUri(text.toString())).as(text.toString()).isTrue();
      }
    }
    assertThat(usual).isGreaterThan(1000);
  }
}
