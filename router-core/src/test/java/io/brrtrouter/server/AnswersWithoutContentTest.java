package io.brrtrouter.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.http.Headers;
import io.brrtrouter.http.Request;
import io.brrtrouter.http.Response;
import io.brrtrouter.http.ResponseBody;
import io.brrtrouter.http.Status;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What has no content: some statuses, and every answer to HEAD (RFC 9110, 6.4.1 and 8.6). */
@Timeout(60)
class AnswersWithoutContentTest {
  private final AtomicInteger abandoned = new AtomicInteger();

  /** {@code /204/bytes} is answered with that status and content of that kind. */
  private Response answer(Request request) {
    String[] path = request.target().path().split("/");
    ResponseBody body =
        switch (path[2]) {
          case "bytes" -> new ResponseBody.Bytes(new byte[10]);
          case "sized" -> new Zeros(10);
          case "stream" -> new Zeros(-1);
          default -> ResponseBody.EMPTY;
        };
    Headers headers = Headers.of("Content-Type", "text/plain", "X-Other", "stays");
    return new Response(Status.of(Integer.parseInt(path[1])), headers, body);
  }

  private final class Zeros implements ResponseBody.Stream {
    private final long length;

    Zeros(long length) {
      this.length = length;
    }

    @Override
    public long length() {
      return length;
    }

    @Override
    public void write(OutputStream out) throws IOException {
      out.write(new byte[10]);
    }

    @Override
    public void abandon() {
      abandoned.incrementAndGet();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/204/bytes", "/204/sized", "/204/stream", "/204/none", "/304/bytes", "/304/none"})
  void statusesThatForbidContentDescribeNoneEither(String path) throws Exception {
    try (var server = new TransportFixture(this::answer)) {
      for (boolean http2 : new boolean[] {false, true}) {
        Map<String, String> fields = fields(server, http2, "GET", path);
        assertThat(fields)
            .as("%s over HTTP/%s", path, http2 ? 2 : 1)
            .doesNotContainKeys("content-type", "content-length", "transfer-encoding")
            .containsEntry("x-other", "stays");
      }
    }
    assertThat(abandoned).hasValue(path.endsWith("d") || path.endsWith("m") ? 2 : 0);
  }

  @ParameterizedTest
  @CsvSource({"/200/bytes,10", "/200/sized,10", "/200/none,0", "/404/bytes,10", "/200/stream,"})
  void headSaysWhatGetWouldSayOfItsContent(String path, String length) throws Exception {
    try (var server = new TransportFixture(this::answer)) {
      for (boolean http2 : new boolean[] {false, true}) {
        Map<String, String> head = fields(server, http2, "HEAD", path);
        Map<String, String> get = fields(server, http2, "GET", path);
        assertThat(head.get("content-length")).isEqualTo(length);
        get.remove("x-request-id");
        head.remove("x-request-id");
        get.remove("date");
        head.remove("date");
        assertThat(head).as("over HTTP/%s", http2 ? 2 : 1).isEqualTo(get);
      }
    }
  }

  /** The header fields of an answer; over HTTP/2, of one on a connection that is it already. */
  private static Map<String, String> fields(
      TransportFixture server, boolean http2, String method, String path) throws Exception {
    Map<String, String> fields = new HashMap<>();
    if (!http2) {
      try (RawClient client = server.client()) {
        client.send(method + " " + path + " HTTP/1.1\nHost: x\n\n");
        for (String field : client.answer(method.equals("HEAD")).fields()) {
          fields.put(
              field.substring(0, field.indexOf(':')).toLowerCase(Locale.ROOT),
              field.substring(field.indexOf(':') + 1).strip());
        }
        assertThat(client.get("/200/none").status()).as("the next answer").isEqualTo(200);
      }
      return fields;
    }
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
      URI root = URI.create("http://127.0.0.1:" + server.transport.port());
      client.send(
          HttpRequest.newBuilder(root.resolve("/200/none")).build(), BodyHandlers.ofString());
      HttpResponse<String> response =
          client.send(
              HttpRequest.newBuilder(root.resolve(path))
                  .method(method, HttpRequest.BodyPublishers.noBody())
                  .build(),
              BodyHandlers.ofString());
      assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_2);
      boolean silent = method.equals("HEAD") || path.startsWith("/204") || path.startsWith("/304");
      assertThat(response.body().isEmpty()).isEqualTo(silent || path.endsWith("none"));
      response
          .headers()
          .map()
          .forEach((name, values) -> {
            if (!name.startsWith(":")) {
              fields.put(name, String.join(", ", values));
            }
          });
      return fields;
    }
  }
}
