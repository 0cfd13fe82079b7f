package io.brrtrouter.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service refuses over HTTP/2, frame by frame. */
@Timeout(60)
@TestInstance(Lifecycle.PER_CLASS)
class BadHttp2RequestsTest {
  private final StrictNotes service = new StrictNotes();

  @AfterEach
  void itLives() throws IOException {
    service.lives();
    try (FrameClient client = client()) {
      assertThat(client.get("/notes/1").content()).isEqualTo("note 1");
    }
  }

  @AfterAll
  void stop() {
    service.close();
  }

  private FrameClient client() throws IOException {
    return new FrameClient(service.port());
  }

  private static void isProblem(String content, int status) {
    assertThat(content).contains("\"status\":" + status, "\"request_id\"", "\"type\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET|/elsewhere|404",
        "GET|/notes/x|400",
        "GET|/notes/%zz|400",
        "GET|/notes/%|400",
        "GET|/notes/%ff|400",
        "GET|/notes/%00|400",
        "GET|/notes/a¦b|400",
        "GET|/notes/%2e%2e/1|404",
        "GET|notes/1|400",
        "GET|*|400",
        "GET|//notes/1|404",
        "DELETE|/notes/1|405",
        "TRACE|/notes/1|405",
        "PURGE|/notes/1|405",
      })
  void aHeadIsRefusedAndTheConnectionServesOn(String method, String path, int status)
      throws Exception {
    try (FrameClient client = client()) {
      isProblem(client.request(method, path.replace('¦', '|')).content(), status);
      assertThat(client.get("/notes/2").content()).isEqualTo("note 2");
    }
  }

  @Test
  void aHugeTargetAndHugeFieldsAreRefused() throws Exception {
    try (FrameClient client = client()) {
      isProblem(client.get("/" + "a".repeat(3000)).content(), 414);
      client.head(
          true,
          ":method",
          "GET",
          ":scheme",
          "http",
          ":authority",
          "x",
          ":path",
          "/notes/1",
          "x-large",
          "a".repeat(5000));
      isProblem(client.content(), 431);
    }
  }

  private static FrameClient post(FrameClient client, String type) throws IOException {
    return client.head(
        false,
        ":method",
        "POST",
        ":scheme",
        "http",
        ":authority",
        "x",
        ":path",
        "/notes",
        "content-type",
        type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{\"text\":5}", "{}", "[", "{\"text\":\"a\",\"text\":\"b\"}"})
  void contentIsRefusedAndTheConnectionServesOn(String json) throws Exception {
    try (FrameClient client = client()) {
      byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
      isProblem(post(client, "application/json").data(true, bytes).content(), 400);
      byte[] good = "{\"text\":\"a\"}".getBytes(StandardCharsets.UTF_8);
      assertThat(post(client, "application/json").data(true, good).content())
          .isEqualTo("{\"n\":1}");
    }
  }

  @Test
  void contentOfAnotherMediaTypeIsRefused() throws Exception {
    try (FrameClient client = client()) {
      isProblem(post(client, "text/plain").data(true, new byte[] {'a'}).content(), 415);
    }
  }

  @Test
  void tenThousandNestedArraysAreABadRequest() throws Exception {
    try (FrameClient client = client()) {
      byte[] nested = "[".repeat(10_000).getBytes(StandardCharsets.UTF_8);
      isProblem(post(client, "application/json").data(true, nested).content(), 400);
    }
  }

  @Test
  void aBodyThatGrowsTooLargeIsRefused() throws Exception {
    try (FrameClient client = client()) {
      post(client, "application/json");
      for (int i = 0; i < 7; i++) {
        client.data(false, new byte[16_000]);
      }
      isProblem(client.content(), 413);
      assertThat(client.get("/notes/1").content()).isEqualTo("note 1");
    }
  }

  @Test
  void aBodyThatStopsComingIsTooLate() throws Exception {
    try (FrameClient client = client()) {
      post(client, "application/json").data(false, new byte[] {'{'});
      isProblem(client.content(), 408);
      assertThat(client.get("/notes/1").content()).isEqualTo("note 1");
    }
  }

  @Test
  void aRequestThatItsClientTakesBackCostsNothing() throws Exception {
    try (FrameClient client = client()) {
      for (int i = 0; i < 20; i++) {
        post(client, "application/json").data(false, new byte[] {'{'}).reset();
      }
      assertThat(client.get("/notes/1").content()).isEqualTo("note 1");
    }
  }

  @Test
  void framesThatAreNoneEndTheConnection() throws Exception {
    for (int type : new int[] {0, 1, 3, 9}) { // none of them belongs to the connection itself
      try (FrameClient client = client()) {
        assertThat(client.frame(type, 4, 0, new byte[] {1, 2, 3, 4}).content()).isEqualTo("gone");
      }
    }
  }

  @Test
  void everyHostileTargetIsAnswered() throws Exception {
    Path file =
        Path.of(System.getProperty("brrtrouter.corpus", "."), "route-sets")
            .resolve("hostile-targets-dev.json");
    assumeTrue(Files.exists(file), () -> "no corpus: " + file);
    JsonNode targets = JsonMapper.shared().readTree(Files.readString(file));
    try (FrameClient client = client()) {
      for (JsonNode target : targets) {
        String raw = target.path("target").stringValue();
        byte[] utf8 = raw.getBytes(StandardCharsets.UTF_8);
        String content = client.get(new String(utf8, StandardCharsets.ISO_8859_1)).content();
        assertThat(content).as(raw).containsPattern("\"status\":(400|404|414)");
      }
    }
  }
}
