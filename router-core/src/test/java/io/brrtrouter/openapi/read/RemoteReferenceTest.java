package io.brrtrouter.openapi.read;

import static io.brrtrouter.openapi.read.Marked.HEAD_3_0;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.brrtrouter.openapi.OpenApi;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** References to other hosts: only those that are allowed, and never more than they should. */
class RemoteReferenceTest {
  @TempDir Path path;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final Map<String, String> files = new ConcurrentHashMap<>();
  private HttpServer server;
  private String base;

  @BeforeEach
  void aServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    base = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String file = exchange.getRequestURI().getPath();
    asked.add(file);
    String text = files.get(file);
    if (text == null) {
      exchange.sendResponseHeaders(404, -1);
    } else if (text.startsWith("->")) {
      exchange.getResponseHeaders().add("Location", text.substring(2));
      exchange.sendResponseHeaders(302, -1);
    } else if (text.equals("endless")) {
      endless(exchange);
    } else {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private static void endless(HttpExchange exchange) {
    try (OutputStream body = exchange.getResponseBody()) {
      exchange.sendResponseHeaders(200, 0);
      byte[] spaces = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
      while (true) {
        body.write(spaces);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the client has had enough", e);
    }
  }

  private Folder referringTo(String... references) {
    List<String> schemas = new ArrayList<>();
    for (String reference : references) {
      schemas.add("S" + schemas.size() + ": {$ref: '" + reference + "'}");
    }
    return new Folder(path)
        .with(
            "api.yaml",
            HEAD_3_0 + "paths: {}\ncomponents: {schemas: {" + String.join(", ", schemas) + "}}");
  }

  @Test
  void aHostThatIsNotAllowedIsNotAsked() {
    ReadResult result = referringTo(base + "/pet.yaml").read("example.com");
    assertThat(result.diagnostics().getFirst().remedy())
        .isEqualTo("Add '127.0.0.1' to BRRTR_ALLOWED_REF_HOSTS, or keep a copy of the file here.");
    assertThat(asked).isEmpty();
  }

  @Test
  void anAllowedHostIsReadAndWhatItRefersToWithIt() {
    files.put("/pet.yaml", "properties: {tag: {$ref: 'more/tag.json#/Tag'}}");
    files.put("/more/tag.json", "{\"Tag\": {\"type\": \"string\"}}");
    ReadResult result = referringTo(base + "/pet.yaml").read("127.0.0.1");
    OpenApi document = Objects.requireNonNull(result.document(), result::render);
    assertThat(document.bundle().at("/components/schemas"))
        .hasToString(
            "{\"S0\":{\"properties\":{\"tag\":{\"$ref\":\"#/components/schemas/Tag\"}}},"
                + "\"Tag\":{\"type\":\"string\"}}");
    assertThat(document.files()).containsSequence(base + "/pet.yaml", base + "/more/tag.json");
    assertThat(Objects.requireNonNull(document.schemas().get("Tag")).position())
        .hasToString(base + "/more/tag.json:1:9");
  }

  @Test
  void aHostMayBeAllowedForOnePort() {
    files.put("/pet.yaml", "{}");
    Folder folder = referringTo(base + "/pet.yaml");
    assertThat(folder.read("127.0.0.1:1").failed()).isTrue();
    assertThat(folder.read("127.0.0.1:" + server.getAddress().getPort()).failed()).isFalse();
  }

  @Test
  void aFileIsAskedForOnce() {
    files.put("/pets.yaml", "{A: {}, B: {}}");
    assertThat(referringTo(base + "/pets.yaml#/A", base + "/pets.yaml#/B").said("127.0.0.1"))
        .isEmpty();
    assertThat(asked).containsExactly("/pets.yaml");
  }

  @Test
  void aRedirectionIsFollowedToAllowedHostsOnly() {
    files.put("/old.yaml", "->/new.yaml");
    files.put("/new.yaml", "{}");
    files.put("/away.yaml", "->http://elsewhere.example/pet.yaml");
    files.put("/file.yaml", "->file:///etc/passwd");
    files.put("/loop.yaml", "->/loop.yaml");
    assertThat(
            referringTo(
                    base + "/old.yaml",
                    base + "/away.yaml",
                    base + "/file.yaml",
                    base + "/loop.yaml")
                .said("127.0.0.1"))
        .hasSize(3)
        .anySatisfy(s -> assertThat(s).endsWith("the host 'elsewhere.example' is not allowed"))
        .anySatisfy(s -> assertThat(s).endsWith("redirects to something else than http or https"))
        .anySatisfy(s -> assertThat(s).endsWith("redirects more than 5 times"));
  }

  @Test
  void aRemoteFileCannotReadFilesOfThisMachine() {
    files.put("/a.yaml", "$ref: 'file:///etc/passwd'");
    assertThat(referringTo(base + "/a.yaml").said("127.0.0.1"))
        .containsExactly(
            base + "/a.yaml:1:7: a remote file may only refer to 'http:' and 'https:'");
  }

  @Test
  void whatCannotBeHadIsSaidAtTheReference() {
    assertThat(referringTo(base + "/none.yaml").said("127.0.0.1"))
        .containsExactly(
            "api.yaml:4:35: '" + base + "/none.yaml' cannot be read: the server answered 404");
    server.stop(0);
    assertThat(referringTo(base + "/gone.yaml").said("127.0.0.1"))
        .singleElement()
        .asString()
        .startsWith("api.yaml:4:35: '" + base + "/gone.yaml' cannot be read: ");
  }

  @Test
  @Timeout(30)
  void anAnswerWithoutEndIsCutOff() {
    files.put("/endless.yaml", "endless");
    assertThat(referringTo(base + "/endless.yaml").said("127.0.0.1"))
        .singleElement()
        .asString()
        .contains("cannot be read: ");
  }
}
