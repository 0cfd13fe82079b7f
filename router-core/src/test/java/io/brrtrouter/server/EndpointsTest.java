package io.brrtrouter.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.brrtrouter.http.Method;
import io.brrtrouter.operation.Call;
import io.brrtrouter.operation.Operation;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.operation.ResponseWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

@Timeout(60)
class EndpointsTest {
  private final TestApi notes = new TestApi("notes");

  private static RawClient.Answer get(RouterServer server, String target) throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      return client.get(target);
    }
  }

  @Test
  void healthShowsWorkersPoolsAndHeap() throws Exception {
    try (RouterServer server = notes.server().start()) {
      get(server, "/notes/1");
      RawClient.Answer answer = get(server, "/health");
      JsonNode health = JsonMapper.shared().readTree(answer.content());
      assertThat(answer.status()).isEqualTo(200);
      assertThat(health.path("status").asString()).isEqualTo("up");
      assertThat(health.path("workers").path("active").asInt()).isEqualTo(1);
      assertThat(health.path("pools").path("count").asInt()).isEqualTo(1);
      assertThat(health.path("heap").path("max_bytes").asLong()).isPositive();
      assertThat(health.path("active_requests").asInt()).isBetween(1, 2); // the first may just end
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/docs/swagger-ui.css"})
  void optionsAreToldOfWhatTheServerAdds(String path) throws Exception {
    try (RouterServer server = notes.server().start();
        RawClient client = new RawClient(server.port())) {
      RawClient.Answer answer = client.send("OPTIONS " + path + " HTTP/1.1\nHost: x\n\n").answer();
      assertThat(answer.status()).isEqualTo(204);
      assertThat(answer.field("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }
  }

  @Test
  void noConditionIsLookedAtForARequestThatIsRefused() throws Exception {
    AtomicInteger looks = new AtomicInteger();
    try (RouterServer server =
            notes.server().readiness("db", () -> looks.incrementAndGet() > 0).start();
        RawClient client = new RawClient(server.port())) {
      client.send("POST /ready HTTP/1.1\nHost: x\nContent-Length: 0\n\n");
      assertThat(client.answer().status()).isEqualTo(405);
      assertThat(looks).hasValue(0);
      assertThat(client.get("/ready").status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TAG | 304",
        "W/TAG | 304",
        "'\"a\", W/\"b,c\" , TAG' | 304",
        "* | 304",
        "\"other\" | 200",
        "W/ | 200"
      })
  void pagesAreComparedWeaklyWithAllTheTagsAClientHas(String sent, int status) throws Exception {
    try (RouterServer server = notes.server().start();
        RawClient client = new RawClient(server.port())) {
      String tag = client.get("/docs/swagger-ui.css").field("ETag");
      assertThat(tag).startsWith("\"");
      client.send(
          "GET /docs/swagger-ui.css HTTP/1.1\nHost: x\nIf-None-Match: "
              + sent.replace("TAG", tag)
              + "\n\n");
      assertThat(client.answer().status()).isEqualTo(status);
    }
  }

  @Test
  void theDocumentIsServedInBothNotations() throws Exception {
    try (RouterServer server = notes.server().start()) {
      RawClient.Answer json = get(server, "/openapi.json");
      RawClient.Answer yaml = get(server, "/openapi.yaml");
      assertThat(json.field("Content-Type")).isEqualTo("application/json");
      assertThat(yaml.field("Content-Type")).isEqualTo("application/yaml");
      assertThat(JsonMapper.shared().readTree(json.content())).isEqualTo(notes.document());
      assertThat(YAMLMapper.shared().readTree(yaml.content())).isEqualTo(notes.document());
    }
  }

  @Test
  void thePageOfTheDocumentationNeedsNothingFromElsewhere() throws Exception {
    try (RouterServer server = notes.server().start()) {
      String page = get(server, "/docs").text();
      assertThat(page).doesNotContain("http://", "https://", "//cdn");
      for (String asset :
          page.lines()
              .filter(line -> line.contains("/docs/"))
              .map(line -> line.replaceFirst(".*\"(/docs/[^\"]+)\".*", "$1"))
              .toList()) {
        assertThat(get(server, asset).status()).as(asset).isEqualTo(200);
      }
      assertThat(get(server, "/docs/start.js").text()).contains("\"url\":\"/openapi.json\"");
      assertThat(get(server, "/docs/").status()).isEqualTo(200);
      assertThat(get(server, "/docs/nothing.js").status()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/openapi.json", "/openapi.yaml", "/docs", "/docs/start.js"})
  void whatAClientHasIsNotSentAgain(String path) throws Exception {
    try (RouterServer server = notes.server().start();
        RawClient client = new RawClient(server.port())) {
      String tag = client.get(path).field("ETag");
      client.send("GET " + path + " HTTP/1.1\nHost: x\nIf-None-Match: " + tag + "\n\n");
      RawClient.Answer unchanged = client.answer();
      assertThat(unchanged.status()).isEqualTo(304);
      assertThat(unchanged.field("ETag")).isEqualTo(tag);
      assertThat(unchanged.text()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/ready", "/openapi.json", "/openapi.yaml", "/docs"})
  void endpointsAreReadAndNothingElse(String path) throws Exception {
    try (RouterServer server = notes.server().start();
        RawClient client = new RawClient(server.port())) {
      client.send("DELETE " + path + " HTTP/1.1\nHost: x\n\n");
      RawClient.Answer refused = client.answer();
      assertThat(refused.status()).isEqualTo(405);
      assertThat(refused.field("Allow")).isEqualTo("GET, HEAD, OPTIONS");
      client.send("HEAD " + path + " HTTP/1.1\nHost: x\n\n");
      RawClient.Answer head = client.answer(true);
      assertThat(head.status()).isEqualTo(200);
      assertThat(Integer.parseInt(head.field("Content-Length"))).isPositive();
    }
  }

  @Test
  void endpointsAreMovedAndLeftOut() throws Exception {
    try (RouterServer server =
        notes
            .server()
            .endpoint(Endpoint.HEALTH, "/internal/live")
            .endpoint(Endpoint.DOCS, "/api/help")
            .without(Endpoint.READY)
            .without(Endpoint.OPENAPI_JSON)
            .start()) {
      assertThat(get(server, "/internal/live").status()).isEqualTo(200);
      assertThat(get(server, "/health").status()).isEqualTo(404);
      assertThat(get(server, "/ready").status()).isEqualTo(404);
      assertThat(get(server, "/openapi.json").status()).isEqualTo(404);
      assertThat(get(server, "/metrics").status()).isEqualTo(404);
      assertThat(get(server, "/api/help").text()).contains("/api/help/swagger-ui.css");
      assertThat(get(server, "/api/help/start.js").text()).contains("/openapi.yaml");
      assertThat(get(server, "/api/help/swagger-ui.css").field("Content-Type"))
          .startsWith("text/css");
    }
    assertThatThrownBy(() -> notes.server().endpoint(Endpoint.DOCS, "docs/"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDocumentsOwnPathWins() throws Exception {
    OperationInfo own =
        OperationInfo.of("getNote", Method.GET, "/health", "/paths/~1notes~1{id}/get").build();
    TestApi other = new TestApi("notes");
    try (RouterServer server = other.server(new Own(own)).start()) {
      assertThat(get(server, "/health").text()).isEqualTo("own");
    }
  }

  private record Own(OperationInfo info) implements Operation<String, String> {
    @Override
    public String decode(io.brrtrouter.operation.RequestReader in) {
      in.check();
      return "";
    }

    @Override
    public String handle(String request, Call call) {
      return "own";
    }

    @Override
    public void encode(String response, ResponseWriter out) {
      out.status(200).text("text/plain", response);
    }
  }

  private RouterServer serving(Path folder) {
    return notes
        .server()
        .config(TestApi.config().set(Settings.STATIC_DIR, Optional.of(folder.toString())).build())
        .start();
  }

  @Test
  void filesAreServedWithTheirTypes(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("index.html"), "<p>start</p>");
    Files.createDirectories(folder.resolve("sub dir"));
    Files.writeString(folder.resolve("sub dir/index.html"), "<p>sub</p>");
    Files.writeString(folder.resolve("app.js"), "x".repeat(100_000));
    Files.write(folder.resolve("ü.bin"), new byte[] {1, 2, 3});
    try (RouterServer server = serving(folder)) {
      assertThat(get(server, "/").text()).isEqualTo("<p>start</p>");
      assertThat(get(server, "/index.html").field("Content-Type"))
          .isEqualTo("text/html; charset=utf-8");
      assertThat(get(server, "/sub%20dir/").text()).isEqualTo("<p>sub</p>");
      RawClient.Answer script = get(server, "/app.js?v=1");
      assertThat(script.field("Content-Type")).isEqualTo("text/javascript; charset=utf-8");
      assertThat(script.field("Content-Length")).isEqualTo("100000");
      assertThat(script.content()).hasSize(100_000);
      assertThat(get(server, "/%C3%BC.bin").content()).containsExactly(1, 2, 3);
      assertThat(get(server, "/sub%20dir").status()).isEqualTo(404);
      assertThat(get(server, "/notes/1").text()).isEqualTo("note 1");
    }
  }

  @Test
  void aFileThatHasNotChangedIsNotSentAgain(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("a.txt"), "a");
    try (RouterServer server = serving(folder);
        RawClient client = new RawClient(server.port())) {
      String tag = client.get("/a.txt").field("ETag");
      client.send("GET /a.txt HTTP/1.1\nHost: x\nIf-None-Match: " + tag + "\n\n");
      assertThat(client.answer().status()).isEqualTo(304);
      client.send("HEAD /a.txt HTTP/1.1\nHost: x\n\n");
      assertThat(client.answer(true).field("Content-Length")).isEqualTo("1");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
        "/a/../../secret.txt",
        "/a/%2e%2e/%2e%2e/secret.txt",
        "//secret.txt",
        "/./secret.txt",
        "/link/secret.txt",
        "/link.txt",
        "/.hidden",
        "/.git/config",
        "/C:/secret.txt",
        "/secret.txt%00.html",
        "/a%0d%0ab"
      })
  void nothingOutsideTheFolderIsReached(String target, @TempDir Path parent) throws Exception {
    Files.writeString(parent.resolve("secret.txt"), "secret");
    Path folder = Files.createDirectories(parent.resolve("public/a")).getParent();
    Files.writeString(folder.resolve(".hidden"), "secret");
    Files.createDirectories(folder.resolve(".git"));
    Files.writeString(folder.resolve(".git/config"), "secret");
    Files.createSymbolicLink(folder.resolve("link"), parent);
    Files.createSymbolicLink(folder.resolve("link.txt"), parent.resolve("secret.txt"));
    try (RouterServer server = serving(folder)) {
      RawClient.Answer answer = get(server, target);
      assertThat(answer.status()).isIn(400, 404);
      assertThat(answer.text()).doesNotContain("secret");
    }
  }

  @Test
  void pagesOfTheClassPathStandBehindFiles(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("both.txt"), "file");
    RouterConfig config =
        TestApi.config().set(Settings.STATIC_DIR, Optional.of(folder.toString())).build();
    try (RouterServer server = notes.server().pages("test-pages").config(config).start()) {
      assertThat(get(server, "/").text()).contains("a page");
      assertThat(get(server, "/both.txt").text()).isEqualTo("file");
      assertThat(get(server, "/sub").status()).isEqualTo(404);
      assertThat(get(server, "/../test-pages/index.html").status()).isIn(400, 404);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a.html, text/html; charset=utf-8",
    "a.CSS, text/css; charset=utf-8",
    "a.min.js, text/javascript; charset=utf-8",
    "a.svg, image/svg+xml",
    "a.woff2, font/woff2",
    "noend, application/octet-stream"
  })
  void typesComeFromTheEndsOfNames(String name, String type) {
    assertThat(ContentTypes.of(name)).isEqualTo(type);
  }
}
