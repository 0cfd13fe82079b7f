package io.brrtrouter.examples.petstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {
  static TestStore store;

  @BeforeAll
  static void start() {
    store = TestStore.on("jdbc:h2:mem:page");
  }

  @AfterAll
  static void stop() {
    store.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/, text/html, <h1>Pet Store</h1>",
    "/index.html, text/html, <h1>Pet Store</h1>",
    "/app.js, javascript, addEventListener",
    "/style.css, text/css, color-scheme",
    "/icon.svg, image/svg+xml, <svg"
  })
  void thePageAndWhatItNeedsAreServed(String path, String type, String part) {
    StoreClient.Answer answer = store.client().get(path);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).contains(type);
    assertThat(answer.text()).contains(part);
  }
}
