package io.brrtrouter.examples.petstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.test.TestResponse;
import io.brrtrouter.test.TestService;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {
  @AutoClose
  static final TestService STORE = TestService.inMemory(TestStore.on("jdbc:h2:mem:page"));

  @ParameterizedTest
  @CsvSource({
    "/, text/html, <h1>Pet Store</h1>",
    "/index.html, text/html, <h1>Pet Store</h1>",
    "/app.js, javascript, addEventListener",
    "/style.css, text/css, color-scheme",
    "/icon.svg, image/svg+xml, <svg"
  })
  void thePageAndWhatItNeedsAreServed(String path, String type, String part) {
    TestResponse answer = STORE.get(path).assertStatus(200);
    assertThat(answer.header("Content-Type")).contains(type);
    assertThat(answer.text()).contains(part);
  }
}
