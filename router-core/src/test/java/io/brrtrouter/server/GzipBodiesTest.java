package io.brrtrouter.server;

import static io.brrtrouter.server.StrictNotes.isProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.server.RawClient.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Content in gzip (RFC 9110, 8.4.1.3), decoded whole and streamed, over a socket. */
@Timeout(60)
@TestInstance(Lifecycle.PER_CLASS)
class GzipBodiesTest {
  private static final String NOTE = "{\"text\":\"ü\",\"a\":1}";

  private final StrictNotes service = new StrictNotes();
  private final Files files = new Files();

  @AfterEach
  void itLives() throws IOException {
    service.lives();
  }

  @AfterAll
  void stop() {
    service.close();
    files.close();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  static byte[] gzip(String text) throws IOException {
    return gzip(text.getBytes(StandardCharsets.UTF_8));
  }

  private static RawClient send(RawClient client, String coding, String target, byte[] content)
      throws IOException {
    boolean note = target.equals("/notes");
    return client
        .send(
            "POST "
                + target
                + " HTTP/1.1\nHost: x\nContent-Type: application/"
                + (note ? "json" : "octet-stream")
                + "\nContent-Encoding: "
                + coding
                + "\nContent-Length: "
                + content.length
                + "\n\n")
        .sendExactly(content);
  }

  private Answer note(String coding, byte[] content) throws IOException {
    try (RawClient client = service.client()) {
      Answer answer = send(client, coding, "/notes", content).answer();
      if (answer.status() == 200) {
        assertThat(client.get("/notes/1").text()).as("on the same connection").isEqualTo("note 1");
      }
      return answer;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gzip",
        "x-gzip",
        "GZip",
        "identity, gzip",
        " , gzip ,",
        "identity\nContent-Encoding: gzip"
      })
  void isDecoded(String coding) throws IOException {
    assertThat(note(coding, gzip(NOTE)).text()).isEqualTo("{\"n\":1}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "identity,identity", ""})
  void isNotWhereNothingWasDone(String coding) throws IOException {
    byte[] plain = NOTE.getBytes(StandardCharsets.UTF_8);
    assertThat(note(coding, plain).text()).isEqualTo("{\"n\":1}");
  }

  @Test
  void isDecodedFromChunks() throws IOException {
    byte[] content = gzip(NOTE);
    try (RawClient client = service.client()) {
      client.send(
          "POST /notes HTTP/1.1\nHost: x\nContent-Type: application/json\n"
              + "Content-Encoding: gzip\nTransfer-Encoding: chunked\n\n");
      for (byte b : content) {
        client.send("1\n").sendExactly(new byte[] {b}).send("\n");
      }
      assertThat(client.send("0\n\n").answer().text()).isEqualTo("{\"n\":1}");
      assertThat(client.get("/notes/1").text()).isEqualTo("note 1");
    }
  }

  @Test
  void isDecodedOnHttp2() throws IOException {
    try (FrameClient client = new FrameClient(service.port())) {
      client.head(
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
          "application/json",
          "content-encoding",
          "gzip");
      assertThat(client.data(true, gzip(NOTE)).content()).isEqualTo("{\"n\":1}");
    }
  }

  @Test
  void isValidatedAsItsContentIs() throws IOException {
    assertThat(isProblem(note("gzip", gzip("{\"text\":5}")), 400).text()).contains("/text");
    isProblem(note("gzip", gzip("")), 400);
    isProblem(note("gzip", new byte[0]), 400);
  }

  @Test
  void isABadRequestWhereItIsBroken() throws IOException {
    byte[] content = gzip(NOTE);
    isProblem(note("gzip", NOTE.getBytes(StandardCharsets.UTF_8)), 400);
    isProblem(note("gzip", Arrays.copyOf(content, content.length - 3)), 400);
    isProblem(note("gzip", Arrays.copyOf(content, content.length + 1)), 400);
    isProblem(note("gzip", gzip(content)), 400);
  }

  @Test
  void isLimitedAsItsContentIs() throws IOException {
    String fits = "{\"text\":\"" + "a".repeat(99_989) + "\"}";
    assertThat(note("gzip", gzip(fits)).status()).isEqualTo(200);
    isProblem(note("gzip", gzip(fits + " ")), 413);
    isProblem(note("gzip", gzip(new byte[100 << 20])), 413);
  }

  @Test
  void isStreamedWhereItsContentIs() throws IOException {
    byte[] noise = new byte[3 << 20];
    new Random(1).nextBytes(noise);
    assertThat(files.upload(gzip(noise)).text()).isEqualTo("" + noise.length);
    isProblem(files.upload(Arrays.copyOf(gzip(noise), 1 << 20)), 400);
  }

  @Test
  void isRefusedWhileItIsStreamedWhereItGrowsOutOfProportion() throws IOException {
    assertThat(files.upload(gzip(new byte[1 << 20])).text()).isEqualTo("" + (1 << 20));
    isProblem(files.upload(gzip(new byte[200 << 20])), 413);
  }

  /** A service that counts what it is sent. */
  private static final class Files implements AutoCloseable {
    private final RouterServer server =
        CountedUploads.server(TestApi.config().set(Settings.MAX_REQUEST_BODY_BYTES, 1L << 30))
            .start();

    Answer upload(byte[] content) throws IOException {
      try (RawClient client = new RawClient(server.port())) {
        return send(client, "gzip", "/files", content).answer();
      }
    }

    @Override
    public void close() {
      server.close();
    }
  }
}
