package io.brrtrouter.server;

import static io.brrtrouter.server.StrictNotes.isProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.brrtrouter.server.RawClient.Answer;
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

/** Request lines and fields that a service refuses, over a socket. */
@Timeout(60)
@TestInstance(Lifecycle.PER_CLASS)
class BadHeadsTest {
  private final StrictNotes service = new StrictNotes();

  @AfterEach
  void itLives() throws IOException {
    service.lives();
  }

  @AfterAll
  void stop() {
    service.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET|400",
        "GET /notes/1|400",
        "GET  /notes/1 HTTP/1.1|400",
        "GET /notes /1 HTTP/1.1|400",
        "GET notes/1 HTTP/1.1|400",
        "GET ../notes/1 HTTP/1.1|400",
        "GET /notes/1 HTTP/1.0|505",
        "GET /notes/1 HTTP/3.0|400",
        "GET /notes/1 http/1.1|400",
        "(GET) /notes/1 HTTP/1.1|400",
        "G@T /notes/1 HTTP/1.1|400",
        "G\u0001T /notes/1 HTTP/1.1|400",
        "GÄT /notes/1 HTTP/1.1|400",
        "TRACE /notes/1 HTTP/1.1|405",
        "PURGE /notes/1 HTTP/1.1|405",
        "M-SEARCH /notes/1 HTTP/1.1|405",
        "DELETE /notes/1 HTTP/1.1|405",
        "get /notes/1 HTTP/1.1|405",
        "Get /notes/1 HTTP/1.1|405",
        "options /notes/1 HTTP/1.1|405",
        "PATCH /notes/1 HTTP/1.1|405",
        "CONNECT /notes/1 HTTP/1.1|405",
        "CONNECT x:80 HTTP/1.1|400",
        "GET * HTTP/1.1|400",
        "GET http://x HTTP/1.1|404",
        "GET http://x/notes/x HTTP/1.1|400",
        "GET http:///notes/1 HTTP/1.1|400",
      })
  void aRequestLineIsRefused(String line, int status) throws Exception {
    Answer answer = service.send(line + "\nHost: x\n\n");
    isProblem(answer, status);
    if (status == 405) {
      assertThat(answer.field("Allow")).contains("GET").contains("HEAD").contains("OPTIONS");
    }
  }

  @Test
  void theCaseOfAMethodIsThatOfItsOwnRequest() throws Exception {
    String host = " HTTP/1.1\nHost: x\n";
    Answer answer =
        service.send(
            "post /notes/1"
                + host
                + "Content-Length: 9\n\nget / a\n\n"
                + "GET /notes/1"
                + host
                + "Connection: close\n\n");
    assertThat(answer.status()).isEqualTo(405);
    assertThat(service.get("/notes/1").text()).isEqualTo("note 1");
  }

  @Test
  void oneEmptyLineBeforeARequestIsPassedOver() throws Exception {
    assertThat(service.send("\nGET /notes/1 HTTP/1.1\nHost: x\n\n").text()).isEqualTo("note 1");
    isProblem(service.send("\n\nGET /notes/1 HTTP/1.1\nHost: x\n\n"), 400);
  }

  @Test
  void anAbsoluteTargetAndTheWholeServerAreUnderstood() throws Exception {
    assertThat(service.get("http://elsewhere/notes/1").text()).isEqualTo("note 1");
    Answer whole = service.send("OPTIONS * HTTP/1.1\nHost: x\n\n");
    assertThat(whole.status()).isEqualTo(204);
    assertThat(whole.field("Allow")).contains("GET").contains("POST").contains("OPTIONS");
    assertThat(whole.field("X-Request-ID")).isNotEmpty();
    Answer one = service.send("OPTIONS /notes/1 HTTP/1.1\nHost: x\n\n");
    assertThat(one.status()).isEqualTo(204);
    assertThat(one.field("Allow")).isEqualTo("GET, HEAD, OPTIONS");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/notes/%zz|400",
        "/notes/%|400",
        "/notes/%4|400",
        "/notes/%ff|400",
        "/notes/%00|400",
        "/notes/1%00|400",
        "/notes/%c0%af|400",
        "/notes/%ed%a0%80|400",
        "/notes/%u0031|400",
        "/notes/%2e%2e/1|404",
        "/notes/.%2E|404",
        "/../../notes/1/..|404",
        "/notes/1?x=%zz|400",
        "/notes/1?x=%00|400",
        "/notes/|404",
        "/notes/1/|404",
        "//notes/1|404",
        "/notes//1|404",
        "/notes/1;v=2|400",
        "/notes/1%2f2|400",
        "/notes/99999999999|400",
        "/notes/-1|400",
        "/notes/1.5|400",
        "/notes/%201|400",
        "/NOTES/1|404",
      })
  void aTargetIsRefused(String target, int status) throws Exception {
    isProblem(service.get(target), status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/notes/../notes/1",
        "/notes/./1",
        "/%2e%2e/notes/1",
        "/notes/%31",
        "/notes/1?x=%ff"
      })
  void aTargetThatOnlyLooksOddIsServed(String target) throws Exception {
    assertThat(service.get(target).text()).isEqualTo("note 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: x;Content-Length: 3;Content-Length: 4",
        "Host: x;Content-Length: 3, 4",
        "Host: x;Content-Length: 3;Transfer-Encoding: chunked",
        "Host: x;Transfer-Encoding: chunked;Content-Length: 3",
        "Host: x;Content-Length: -3",
        "Host: x;Content-Length: +3",
        "Host: x;Content-Length: 0x3",
        "Host: x;Content-Length: abc",
        "Host: x;Content-Length: 99999999999999999999",
        "Host: x;Transfer-Encoding: gzip",
        "Host: x;Transfer-Encoding: chunked, chunked",
        "Host: x;Transfer-Encoding : chunked",
        "Host: x;no colon",
        "Host: x;: no name",
        "Host: x;X A: b",
        "Host: x;X-A: b; folded",
        "X-No-Host: a",
        "Host: a;Host: b"
      })
  void fieldsThatBreakTheFramingAreRefusedAndTheConnectionCloses(String fields) throws Exception {
    try (RawClient client = service.client()) {
      client.send("POST /notes HTTP/1.1\n" + fields.replace(";", "\n") + "\n\nabc");
      Answer answer = isProblem(client.answer(), 400);
      assertThat(answer.field("Connection")).isEqualTo("close");
      assertThat(client.isClosed()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2_001, 20_000, 500_000})
  void aHugeTargetIsRefused(int length) throws Exception {
    isProblem(service.get("/" + "a".repeat(length)), 414);
  }

  @ParameterizedTest
  @ValueSource(ints = {4_100, 40_000, 1_000_000})
  void hugeFieldsAreRefused(int size) throws Exception {
    String head = "GET /notes/1 HTTP/1.1\nHost: x\n";
    isProblem(service.send(head + "X-Large: " + "a".repeat(size) + "\n\n"), 431);
    isProblem(service.send(head + "X-Small: a\n".repeat(size / 8) + "\n"), 431);
  }

  @ParameterizedTest
  @ValueSource(strings = {"G", "GET /notes/1", "GET /notes/1 HTTP/1.1\n", "GET / HTTP/1.1\nX-Half"})
  void aHeadThatStopsComingIsTooLate(String half) throws Exception {
    try (RawClient client = service.client()) {
      isProblem(client.send(half).answer(), 408);
      assertThat(client.isClosed()).isTrue();
    }
  }

  @Test
  void requestsInOneGoAreAnsweredInTheirOrder() throws Exception {
    String good = "GET /notes/1 HTTP/1.1\nHost: x\n\n";
    String bad = StrictNotes.NOTES.post("{\"text\":5}");
    String lost = "GET /elsewhere HTTP/1.1\nHost: x\n\n";
    try (RawClient client = service.client()) {
      client.send(good + bad + lost + good + "GET /no tes HTTP/1.1\nHost: x\n\n" + good);
      assertThat(client.answer().text()).isEqualTo("note 1");
      isProblem(client.answer(), 400);
      isProblem(client.answer(), 404);
      assertThat(client.answer().text()).isEqualTo("note 1");
      isProblem(client.answer(), 400);
      assertThat(client.isClosed()).as("what is behind that is not to be trusted").isTrue();
    }
  }

  @Test
  void everyHostileTargetIsAnsweredByTheWholeService() throws Exception {
    Path file =
        Path.of(System.getProperty("brrtrouter.corpus", "."), "route-sets")
            .resolve("hostile-targets-dev.json");
    assumeTrue(Files.exists(file), () -> "no corpus: " + file);
    JsonNode targets = JsonMapper.shared().readTree(Files.readString(file));
    for (JsonNode target : targets) {
      String raw = target.path("target").stringValue();
      try (RawClient client = service.client()) {
        byte[] request =
            ("GET " + raw + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        Answer answer = client.sendExactly(request).answer();
        assertThat(answer.status()).as(raw).isIn(400, 404, 414);
        isProblem(answer, answer.status());
      }
    }
  }
}
