package io.brrtrouter.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that a service refuses, over a socket: status, problem, and the service lives. */
@Timeout(60)
@TestInstance(Lifecycle.PER_CLASS)
class BadRequestsTest {
  private final TestApi notes = new TestApi("notes");
  private RouterServer server;

  @BeforeAll
  void start() {
    server =
        notes
            .server(notes.getNote((id, call) -> "note " + id), notes.addNote((note, call) -> 1))
            .config(
                TestApi.config()
                    .set(Settings.MAX_REQUEST_BODY_BYTES, 100_000L)
                    .set(Settings.READ_TIMEOUT_MS, 500L)
                    .build())
            .start();
  }

  @AfterEach
  void itLives() throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      assertThat(client.send(notes.post("{\"text\":\"fine\"}")).answer().status()).isEqualTo(200);
    }
  }

  @AfterAll
  void stop() {
    server.stop();
  }

  private RawClient.Answer send(String request) throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      return client.send(request).answer();
    }
  }

  private static void isProblem(RawClient.Answer answer, int status) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.field("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.text()).contains("\"status\":" + status, "\"request_id\"");
    assertThat(answer.field("X-Request-ID")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "",
        "nonsense",
        "{\"text\":\"a\"} {}",
        "{\"text\":\"a\",\"text\":\"b\"}",
        "{\"text\":5}",
        "[]",
        "{}",
        "null",
        "{\"text\":\"a\",\"a\":1e99999999}",
        "{\"text\":\"\\ud800\"}"
      })
  void contentThatIsNotWhatTheDocumentSaysIsABadRequest(String json) throws Exception {
    isProblem(send(notes.post(json)), 400);
  }

  @Test
  void tenThousandNestedArraysAreABadRequest() throws Exception {
    String nested = "[".repeat(10_000) + "]".repeat(10_000);
    isProblem(send(notes.post("{\"text\":\"a\",\"more\":" + nested + "}")), 400);
    isProblem(send(notes.post(nested)), 400);
  }

  @Test
  void theViolationsSayWhere() throws Exception {
    RawClient.Answer answer = send(notes.post("{\"text\":5,\"a\":\"x\"}"));
    isProblem(answer, 400);
    assertThat(answer.text()).contains("\"in\":\"body\"", "\"/text\"", "\"/a\"", "\"type\"");
    assertThat(send("GET /notes/x HTTP/1.1\nHost: x\n\n").text())
        .contains("\"in\":\"path\"", "\"id\"");
  }

  @ParameterizedTest
  @CsvSource({"text/plain, 415", "application/xml, 415", "json, 415", "'', 415"})
  void contentOfAnUnknownMediaTypeIsRefused(String type, int status) throws Exception {
    String request = notes.post("{\"text\":\"a\"}").replace("application/json", type);
    RawClient.Answer answer = send(request);
    isProblem(answer, status);
  }

  @Test
  void whoAcceptsNothingOfWhatThereIsIsRefused() throws Exception {
    isProblem(send("GET /notes/1 HTTP/1.1\nHost: x\nAccept: image/png\n\n"), 406);
  }

  @Test
  void aDeclaredBodyThatIsTooLargeIsRefusedUnreadAndTheConnectionCloses() throws Exception {
    try (RawClient client = new RawClient(server.port())) {
      client.send(
          "POST /notes HTTP/1.1\nHost: x\nContent-Type: application/json\n"
              + "Content-Length: 10000000000\n\n{");
      RawClient.Answer answer = client.answer();
      isProblem(answer, 413);
      assertThat(answer.field("Connection")).isEqualTo("close");
      assertThat(client.isClosed()).isTrue();
    }
  }

  @Test
  void aChunkedBodyThatGrowsTooLargeIsRefusedAndTheConnectionCloses() throws Exception {
    try (RawClient client = new RawClient(server.port())) {
      client.send(
          "POST /notes HTTP/1.1\nHost: x\nContent-Type: application/json\n"
              + "Transfer-Encoding: chunked\n\n");
      byte[] chunk = ("2000\r\n" + "a".repeat(0x2000) + "\r\n").getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 20; i++) {
        client.sendExactly(chunk);
      }
      RawClient.Answer answer = client.answer();
      isProblem(answer, 413);
      assertThat(answer.field("Connection")).isEqualTo("close");
      assertThat(client.isClosed()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zz\nabc\n", "-5\nabc\n", "5\nabcdefgh\n0\n\n"})
  void aMalformedChunkIsABadRequest(String chunks) throws Exception {
    try (RawClient client = new RawClient(server.port())) {
      client.send(
          "POST /notes HTTP/1.1\nHost: x\nContent-Type: application/json\n"
              + "Transfer-Encoding: chunked\n\n"
              + chunks);
      RawClient.Answer answer = client.answer();
      isProblem(answer, 400);
      assertThat(answer.field("Connection")).isEqualTo("close");
    }
  }

  @Test
  void aBodyThatEndsTooEarlyIsABadRequest() throws Exception {
    try (RawClient client = new RawClient(server.port())) {
      client.send(notes.post("{\"text\":\"a\"}").replace("{\"text\":\"a\"}", "{\"te"));
      client.endOutput();
      isProblem(client.answer(), 400);
    }
  }

  @Test
  void aBodyThatStopsComingIsTooLate() throws Exception {
    isProblem(send(notes.post("{\"text\":\"a\"}").replace("{\"text\":\"a\"}", "{\"te")), 408);
  }

  @Test
  void aHeadThatStopsComingIsTooLate() throws Exception {
    isProblem(send("GET /notes/1 HTTP/1.1\nHost: x\nX-Half"), 408);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/notes/%zz", "/notes/%", "/notes/%ff", "/notes/%00", "/notes/%c0%af"})
  void escapesThatMeanNothingAreABadRequest(String target) throws Exception {
    isProblem(send("GET " + target + " HTTP/1.1\nHost: x\n\n"), 400);
  }

  @Test
  void anUnknownPathIsNotFoundAndAnotherMethodNotAllowed() throws Exception {
    isProblem(send("GET /elsewhere HTTP/1.1\nHost: x\n\n"), 404);
    RawClient.Answer answer = send("DELETE /notes/1 HTTP/1.1\nHost: x\n\n");
    isProblem(answer, 405);
    assertThat(answer.field("Allow")).contains("GET");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "PURGE", "M-SEARCH"})
  void aMethodThatNobodyKnowsIsRefused(String method) throws Exception {
    assertThat(send(method + " /notes/1 HTTP/1.1\nHost: x\n\n").status()).isIn(405, 501);
  }
}
