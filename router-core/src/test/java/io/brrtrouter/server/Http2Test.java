package io.brrtrouter.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.http.Headers;
import io.brrtrouter.http.Response;
import io.brrtrouter.http.ResponseBody;
import io.brrtrouter.http.Status;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class Http2Test {
  private final HttpClient client = HttpClient.newBuilder().version(Version.HTTP_2).build();

  private static HttpRequest.Builder request(TransportFixture server, String target) {
    return HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:" + server.transport.port() + target));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
    assertThat(response.version()).isEqualTo(Version.HTTP_2);
    return response;
  }

  @Test
  void theFirstRequestUpgradesTheConnection() throws Exception {
    try (var server = TransportFixture.echo()) {
      assertThat(send(request(server, "/a%2Fb?c=d%20e")).body()).isEqualTo("GET /a%2Fb?c=d%20e ");
      assertThat(send(request(server, "/next")).body()).isEqualTo("GET /next ");
      HttpResponse<String> posted =
          send(request(server, "/").POST(BodyPublishers.ofString("hello".repeat(50_000))));
      assertThat(posted.body()).hasSize("POST / ".length() + 250_000);
      assertThat(posted.headers().firstValue("x-request-id")).isPresent();
    }
  }

  @Test
  void aBodyOfUnknownLengthIsRead() throws Exception {
    try (var server = TransportFixture.echo()) {
      send(request(server, "/"));
      byte[] large = "0123456789".repeat(200_000).getBytes(StandardCharsets.UTF_8);
      HttpResponse<String> posted =
          send(
              request(server, "/")
                  .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));
      assertThat(posted.body()).hasSize("POST / ".length() + large.length);
    }
  }

  @Test
  void fieldsKeepTheirOrderInBothDirections() throws Exception {
    List<String> seen = new CopyOnWriteArrayList<>();
    try (var server =
        new TransportFixture(request -> {
          seen.addAll(request.headers().all("X-Many"));
          seen.add(request.headers().first("Host"));
          return Response.of(Status.OK)
              .withHeaders(Headers.of("Set-Cookie", "a=1", "Set-Cookie", "b=2"));
        })) {
      send(request(server, "/"));
      seen.clear();
      HttpResponse<String> response =
          send(request(server, "/").header("X-Many", "1").header("X-Many", "2"));
      assertThat(response.headers().allValues("set-cookie")).containsExactly("a=1", "b=2");
      assertThat(seen).containsExactly("1", "2", "127.0.0.1:" + server.transport.port());
    }
  }

  @Test
  void headSaysTheLengthAndSendsNothing() throws Exception {
    try (var server = TransportFixture.echo()) {
      send(request(server, "/"));
      HttpResponse<String> response =
          send(request(server, "/xy").method("HEAD", BodyPublishers.noBody()));
      assertThat(response.headers().firstValueAsLong("content-length")).hasValue(9);
      assertThat(response.body()).isEmpty();
    }
  }

  @Test
  void statusesWithoutContentSendNone() throws Exception {
    try (var server =
        new TransportFixture(
            request -> Response.of(Status.NO_CONTENT, "text/plain", new byte[10]))) {
      send(request(server, "/"));
      HttpResponse<String> response = send(request(server, "/"));
      assertThat(response.statusCode()).isEqualTo(204);
      assertThat(response.body()).isEmpty();
    }
  }

  @Test
  void aStreamIsSentAsItIsFlushed() throws Exception {
    var gate = new CompletableFuture<Void>();
    try (var server =
        new TransportFixture(request ->
            new Response(
                Status.OK,
                Headers.of("Content-Type", "text/plain"),
                (ResponseBody.Stream)
                    out -> {
                      if (request.target().path().equals("/stream")) {
                        out.write('a');
                        out.flush();
                        gate.join();
                      }
                      out.write('b');
                    }))) {
      send(request(server, "/"));
      HttpResponse<InputStream> response =
          client.send(request(server, "/stream").build(), BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        assertThat(body.read()).isEqualTo('a');
        gate.complete(null);
        assertThat(body.readAllBytes()).asString().isEqualTo("b");
      }
    }
  }

  @Test
  void aTooLongTargetIs414AndTooLargeFieldsAre431() throws Exception {
    try (var server = TransportFixture.echo()) {
      send(request(server, "/"));
      assertThat(send(request(server, "/" + "a".repeat(2000))).statusCode()).isEqualTo(414);
      assertThat(send(request(server, "/").header("X-L", "a".repeat(6000))).statusCode())
          .isEqualTo(431);
      assertThat(server.refused).containsExactly(414, 431);
      assertThat(send(request(server, "/")).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void anUnreadBodyIsNotReadAndTheConnectionServesOn() throws Exception {
    try (var server =
        new TransportFixture(request ->
            Response.of(
                request.target().path().equals("/up") ? Status.CONTENT_TOO_LARGE : Status.OK))) {
      send(request(server, "/"));
      HttpResponse<String> refused =
          send(
              request(server, "/up")
                  .POST(BodyPublishers.ofInputStream(() -> new Endless(200_000_000))));
      assertThat(refused.statusCode()).isEqualTo(413);
      assertThat(send(request(server, "/")).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aBodyThatPausesTooLongIsRefused() throws Exception {
    try (var server = new TransportFixture(TransportFixture.rejecting(TransportFixture::echo))) {
      send(request(server, "/"));
      HttpResponse<String> refused =
          send(request(server, "/").POST(BodyPublishers.ofInputStream(Pausing::new)));
      assertThat(refused.statusCode()).isEqualTo(408);
      assertThat(send(request(server, "/")).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void manyStreamsShareAConnection() throws Exception {
    try (var server = TransportFixture.echo()) {
      send(request(server, "/"));
      List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        all.add(client.sendAsync(request(server, "/" + i).build(), BodyHandlers.ofString()));
      }
      for (int i = 0; i < 200; i++) {
        assertThat(all.get(i).get().body()).isEqualTo("GET /" + i + " ");
      }
      assertThat(server.transport.connections()).isEqualTo(1);
    }
  }

  /** That many bytes. */
  private static final class Endless extends InputStream {
    private long left;

    Endless(long bytes) {
      left = bytes;
    }

    @Override
    public int read() {
      return left-- > 0 ? 'a' : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      int count = (int) Math.min(length, left);
      left -= count;
      return count == 0 ? -1 : count;
    }
  }

  /** A byte, then nothing for longer than the server waits. */
  private static final class Pausing extends InputStream {
    private int reads;

    @Override
    public int read() {
      return -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      try {
        if (reads++ > 0) {
          Thread.sleep(3000);
          return -1;
        }
        return 1;
      } catch (InterruptedException e) {
        return -1;
      }
    }
  }
}
