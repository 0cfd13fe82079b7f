package io.brrtrouter.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.http.Method;
import io.brrtrouter.operation.BinaryContent;
import io.brrtrouter.operation.OperationInfo;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ranges of files and conditions on them, from a folder and from a controller alike. */
@Timeout(60)
class FilesTest {
  private static final String MODIFIED = "Sun, 06 Nov 1994 08:49:37 GMT";

  @TempDir private Path folder;
  private RouterServer server;

  @BeforeEach
  void start() throws IOException {
    Path file = Files.writeString(folder.resolve("file.txt"), "0123456789");
    Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(784_111_777)));
    TestApi notes = new TestApi("notes");
    OperationInfo info =
        OperationInfo.of("getFile", Method.GET, "/notes/file.txt", "/paths/~1notes~1{id}/get")
            .streams()
            .build();
    server =
        notes
            .server(TestApi.plain(info, (input, call) -> BinaryContent.of(file)))
            .config(
                TestApi.config().set(Settings.STATIC_DIR, Optional.of(folder.toString())).build())
            .start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private RawClient.Answer send(String method, String path, String... fields) throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      String lines = fields.length == 0 ? "" : String.join("\n", fields) + "\n";
      client.send(method + " " + path + " HTTP/1.1\nHost: x\n" + lines + "\n");
      RawClient.Answer answer = client.answer(method.equals("HEAD"));
      assertThat(client.get("/ready").status()).as("the connection serves on").isEqualTo(200);
      return answer;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/file.txt", "/notes/file.txt"})
  void theWholeIsOfferedWithItsValidators(String path) throws IOException {
    RawClient.Answer whole = send("GET", path);
    assertThat(whole.text()).isEqualTo("0123456789");
    assertThat(whole.field("Content-Length")).isEqualTo("10");
    assertThat(whole.field("Accept-Ranges")).isEqualTo("bytes");
    assertThat(whole.field("Last-Modified")).isEqualTo(MODIFIED);
    RawClient.Answer head = send("HEAD", path, "Range: bytes=0-1");
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.content()).isEmpty();
    for (String name : new String[] {"Content-Length", "Content-Type", "ETag", "Accept-Ranges"}) {
      assertThat(head.field(name)).as(name).isNotNull().isEqualTo(whole.field(name));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/file.txt", "/notes/file.txt"})
  void rangesAreSentAlone(String path) throws IOException {
    RawClient.Answer one = send("GET", path, "Range: bytes=2-4");
    assertThat(one.status()).isEqualTo(206);
    assertThat(one.text()).isEqualTo("234");
    assertThat(one.field("Content-Length")).isEqualTo("3");
    assertThat(one.field("Content-Range")).isEqualTo("bytes 2-4/10");
    RawClient.Answer two = send("GET", path, "Range: bytes=0-0,-1");
    assertThat(two.status()).isEqualTo(206);
    assertThat(two.field("Content-Type")).startsWith("multipart/byteranges; boundary=");
    assertThat(two.text()).contains("Content-Range: bytes 0-0/10", "Content-Range: bytes 9-9/10");
    assertThat(two.field("Content-Length")).isEqualTo(String.valueOf(two.content().length));
    RawClient.Answer none = send("GET", path, "Range: bytes=10-");
    assertThat(none.status()).isEqualTo(416);
    assertThat(none.field("Content-Range")).isEqualTo("bytes */10");
    assertThat(none.field("Content-Type")).isEqualTo("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/file.txt", "/notes/file.txt"})
  void conditionsAreObserved(String path) throws IOException {
    String tag = send("GET", path).field("ETag");
    RawClient.Answer known = send("GET", path, "If-None-Match: \"x\", W/" + tag);
    assertThat(known.status()).isEqualTo(304);
    assertThat(known.field("ETag")).isEqualTo(tag);
    assertThat(known.field("Content-Type")).isNull();
    assertThat(known.field("Content-Length")).isNull();
    assertThat(known.field("Transfer-Encoding")).isNull();
    assertThat(send("GET", path, "If-Modified-Since: " + MODIFIED).status()).isEqualTo(304);
    assertThat(send("HEAD", path, "If-None-Match: " + tag).status()).isEqualTo(304);
    assertThat(send("GET", path, "If-Match: \"x\"").status()).isEqualTo(412);
    String[] current = {"Range: bytes=0-1", "If-Range: " + tag};
    assertThat(send("GET", path, current).status()).isEqualTo(206);
    String[] stale = {"Range: bytes=0-1", "If-Range: \"x\""};
    assertThat(send("GET", path, stale).text()).isEqualTo("0123456789");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/file.txt", "/notes/file.txt"})
  void theSameHoldsOverHttp2(String path) throws Exception {
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
      URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
      client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()); // upgrades
      HttpResponse<String> whole =
          client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
      assertThat(whole.version()).isEqualTo(HttpClient.Version.HTTP_2);
      assertThat(whole.headers().firstValue("content-length")).hasValue("10");
      HttpResponse<String> head =
          client.send(HttpRequest.newBuilder(uri).HEAD().build(), BodyHandlers.ofString());
      assertThat(head.headers().firstValue("content-length")).hasValue("10");
      assertThat(head.headers().firstValue("content-type"))
          .isEqualTo(whole.headers().firstValue("content-type"));
      HttpResponse<String> part =
          client.send(
              HttpRequest.newBuilder(uri).header("Range", "bytes=-3").build(),
              BodyHandlers.ofString());
      assertThat(part.statusCode()).isEqualTo(206);
      assertThat(part.body()).isEqualTo("789");
      HttpResponse<String> known =
          client.send(
              HttpRequest.newBuilder(uri).header("If-None-Match", "*").build(),
              BodyHandlers.ofString());
      assertThat(known.statusCode()).isEqualTo(304);
      assertThat(known.body()).isEmpty();
      assertThat(known.headers().firstValue("content-type")).isEmpty();
      assertThat(known.headers().firstValue("content-length")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/openapi.json", "/openapi.yaml"})
  void documentsAreTagged(String path) throws IOException {
    String tag = send("GET", path).field("ETag");
    assertThat(tag).isNotNull();
    assertThat(send("GET", path, "If-None-Match: " + tag).status()).isEqualTo(304);
  }
}
