package io.brrtrouter.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.server.RawClient.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A service of notes with narrow limits, for requests that it has to refuse. */
final class StrictNotes implements AutoCloseable {
  static final TestApi NOTES = new TestApi("notes");

  private final RouterServer server =
      NOTES
          .server(NOTES.getNote((id, call) -> "note " + id), NOTES.addNote((note, call) -> 1))
          .config(
              TestApi.config()
                  .set(Settings.MAX_REQUEST_BODY_BYTES, 100_000L)
                  .set(Settings.READ_TIMEOUT_MS, 500L)
                  .set(Settings.MAX_REQUEST_TARGET_BYTES, 2_000L)
                  .set(Settings.MAX_HEADER_BYTES, 4_000L)
                  .build())
          .start();

  int port() {
    return server.port();
  }

  RawClient client() throws IOException {
    return new RawClient(server.port());
  }

  Answer send(String request) throws IOException {
    try (RawClient client = client()) {
      return client.send(request).answer();
    }
  }

  Answer get(String target) throws IOException {
    return send("GET " + target + " HTTP/1.1\nHost: x\n\n");
  }

  /** Sends this as the JSON of a note, byte for byte. */
  Answer post(byte[] json) throws IOException {
    String head =
        "POST /notes HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: "
            + json.length
            + "\r\n\r\n";
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    request.writeBytes(json);
    try (RawClient client = client()) {
      return client.sendExactly(request.toByteArray()).answer();
    }
  }

  Answer post(String json) throws IOException {
    return post(json.getBytes(StandardCharsets.UTF_8));
  }

  /** Checks that an answer is the problem of this status. */
  static Answer isProblem(Answer answer, int status) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.field("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.field("X-Request-ID")).isNotEmpty();
    assertThat(answer.text())
        .contains("\"status\":" + status)
        .contains("\"request_id\":\"" + answer.field("X-Request-ID") + "\"");
    return answer;
  }

  /** Checks that a good request is answered. */
  void lives() throws IOException {
    assertThat(post("{\"text\":\"fine\"}").status()).isEqualTo(200);
    assertThat(get("/notes/1").text()).isEqualTo("note 1");
  }

  @Override
  public void close() {
    server.stop();
  }
}
