package io.brrtrouter.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.brrtrouter.http.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CallbackUrlTest {
  /** The example of the standard (OAS 3.1, 4.8.20.4), and values that want to be more. */
  private static final CallbackSource SOURCE =
      CallbackSource.of("POST", "https://example.org/subscribe/myevent?queryUrl=https://c.example")
          .query("queryUrl", "https://c.example")
          .query("evil", "x&admin=true#")
          .path("eventType", "myevent")
          .header("X-Target", "https://h.example/in")
          .body(
              JsonMapper.shared()
                  .readTree(
                      """
                      {"failedUrl": "https://c.example/failed", "id": 7, "a/b": "slash",
                       "successUrls": ["https://c.example/fast", "https://c.example/medium"],
                       "null": null}
                      """))
          .response(201, Headers.of("Location", "https://example.org/subscription/1"))
          .responseBody(JsonMapper.shared().readTree("{\"url\": \"https://r.example\"}"));

  @ParameterizedTest
  @CsvSource({
    "$request.header.x-target,https://h.example/in",
    "{$request.header.X-Target},https://h.example/in",
    "{$request.query.queryUrl}/data,https://c.example/data",
    "{$request.body#/failedUrl},https://c.example/failed",
    "$request.body#/successUrls/1,https://c.example/medium",
    "{$response.header.Location},https://example.org/subscription/1",
    "{$response.body#/url}/in,https://r.example/in",
    "https://n.example?url={$request.body#/failedUrl},https://n.example?url=https%3A%2F%2Fc.example%2Ffailed",
    "https://n.example/{$request.path.eventType}/{$request.body#/id},https://n.example/myevent/7",
    "https://n.example/?q={$request.query.evil},https://n.example/?q=x%26admin%3Dtrue%23",
    "https://n.example/{$method}/{$statusCode},https://n.example/POST/201",
    "https://n.example/{$request.body#/a~1b},https://n.example/slash",
    "$url,https://example.org/subscribe/myevent?queryUrl=https://c.example",
  })
  void anExpressionStandsForItsValue(String key, String url) {
    assertThat(CallbackUrl.of(key, SOURCE)).hasToString(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{$request.body#/absent}",
        "{$request.body#/null}",
        "{$request.body#/successUrls}",
        "{$request.body#failedUrl}",
        "{$request.query.absent}",
        "{$request.header.absent}",
        "{$request.cookie.a}",
        "{$anything}",
        "{$request.body#/id",
        "{$request.path.eventType}",
        "https://n.example/ with space"
      })
  void whatHasNoValueOrIsNoUrlIsRefused(String key) {
    assertThatThrownBy(() -> CallbackUrl.of(key, SOURCE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the callback's");
  }

  @Test
  void whatWasNotGivenHasNoValue() {
    CallbackSource source = CallbackSource.of("POST", "/pets");

    assertThatThrownBy(() -> CallbackUrl.of("{$response.body#/url}", source))
        .hasMessageContaining("$response.body#/url has no value");
  }
}
