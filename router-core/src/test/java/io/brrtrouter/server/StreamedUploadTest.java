package io.brrtrouter.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.http.Method;
import io.brrtrouter.json.JsonLimits;
import io.brrtrouter.json.JsonTrees;
import io.brrtrouter.operation.Call;
import io.brrtrouter.operation.Content;
import io.brrtrouter.operation.Operation;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.operation.RequestReader;
import io.brrtrouter.operation.ResponseWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A deadline holds while a body is streamed, whatever the client does meanwhile. */
@Timeout(60)
class StreamedUploadTest {
  private static final String DOCUMENT =
      """
      {"openapi":"3.1.0","info":{"title":"files","version":"1"},
       "paths":{"/files":{"post":{"operationId":"upload","responses":{"200":{"description":""}}}}}}
      """;
  private static final String HEAD =
      "POST /files HTTP/1.1\nHost: x\nContent-Type: application/octet-stream\n";

  private final CountDownLatch ended = new CountDownLatch(1);
  private final RouterServer server = server().start();

  @AfterEach
  void stop() {
    server.close();
  }

  private record Upload(OperationInfo info, CountDownLatch ended)
      implements Operation<InputStream, Integer> {
    static final Content<InputStream> BYTES =
        Content.<InputStream>required().binary("application/octet-stream", in -> in);

    @Override
    public InputStream decode(RequestReader in) {
      InputStream body = in.body(BYTES);
      in.check();
      return Objects.requireNonNull(body);
    }

    @Override
    public Integer handle(InputStream body, Call call) throws Exception {
      try (body) {
        return body.readAllBytes().length;
      } finally {
        ended.countDown();
      }
    }

    @Override
    public void encode(Integer length, ResponseWriter out) {
      out.status(200).text("text/plain", length.toString());
    }
  }

  private RouterServerBuilder server() {
    byte[] json = DOCUMENT.getBytes(StandardCharsets.UTF_8);
    OperationInfo info =
        OperationInfo.of("upload", Method.POST, "/files", "/paths/~1files/post")
            .content(Upload.BYTES)
            .extension("x-brrtrouter-deadline-ms", 500)
            .build();
    return RouterServer.builder()
        .api(
            "files",
            new JsonTrees(JsonLimits.DEFAULT).parse(json, 0, json.length),
            List.of(new Upload(info, ended)))
        .shutdownHook(false)
        .config(TestApi.config().set(Settings.MAX_REQUEST_BODY_BYTES, 1L << 33).build());
  }

  private void workerIsFree() throws InterruptedException {
    assertThat(ended.await(10, TimeUnit.SECONDS)).as("the controller has ended").isTrue();
  }

  @Test
  void anUploadInTimeIsAnswered() throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      client.send(HEAD + "Content-Length: 5\n\nhello");
      assertThat(client.answer().text()).isEqualTo("5");
      client.send(HEAD + "Content-Length: 2\n\nhi");
      assertThat(client.answer().text()).as("on the same connection").isEqualTo("2");
    }
  }

  @Test
  void aStalledUploadTimesOut() throws Exception {
    try (RawClient client = new RawClient(server.port())) {
      client.send(HEAD + "Content-Length: 100\n\nhello");
      assertThat(client.answer().status()).isEqualTo(504);
      workerIsFree();
      assertThat(client.isClosed()).isTrue();
    }
  }

  @Test
  void anUploadMayBeLongerThanAnyArray() throws Exception {
    try (RawClient client = new RawClient(server.port())) {
      client.send(HEAD + "Content-Length: 5000000000\n\nhello");
      assertThat(client.answer().status()).as("until its time is over").isEqualTo(504);
    }
    try (RawClient client = new RawClient(server.port())) {
      client.send(HEAD + "Content-Length: 9000000000\n\nhello");
      assertThat(client.answer().status()).isEqualTo(413);
    }
  }

  @Test
  void aTrickledUploadTimesOut() throws Exception {
    try (RawClient client = new RawClient(server.port())) {
      client.send(HEAD + "Transfer-Encoding: chunked\n\n");
      Thread trickle = trickle(() -> client.send("1\nx\n"));
      assertThat(client.answer().status()).isEqualTo(504);
      workerIsFree();
      trickle.interrupt();
      trickle.join();
    }
  }

  @Test
  void aStalledUploadOnHttp2TimesOut() throws Exception {
    try (FrameClient client = http2()) {
      client.data(false, new byte[5]);
      assertThat(client.content()).contains("\"status\":504");
      workerIsFree();
    }
  }

  @Test
  void aTrickledUploadOnHttp2TimesOut() throws Exception {
    try (FrameClient client = http2()) {
      Thread trickle = trickle(() -> client.data(false, new byte[1]));
      assertThat(client.content()).contains("\"status\":504");
      workerIsFree();
      trickle.interrupt();
      trickle.join();
    }
  }

  private FrameClient http2() throws IOException {
    return new FrameClient(server.port())
        .head(
            false,
            ":method",
            "POST",
            ":scheme",
            "http",
            ":authority",
            "x",
            ":path",
            "/files",
            "content-type",
            "application/octet-stream");
  }

  /** Sends again and again until the server has enough, or the test. */
  private static Thread trickle(Sending sending) {
    return Thread.startVirtualThread(() -> {
      try {
        while (true) {
          sending.send();
          Thread.sleep(50);
        }
      } catch (IOException | InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
  }

  @FunctionalInterface
  private interface Sending {
    Object send() throws IOException;
  }
}
