package io.brrtrouter.server;

import static io.brrtrouter.server.StrictNotes.isProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.server.RawClient.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that a service refuses, over a socket: status, problem, and the service lives. */
@Timeout(60)
@TestInstance(Lifecycle.PER_CLASS)
class BadBodiesTest {
  private static final String CHUNKED =
      "POST /notes HTTP/1.1\nHost: x\nContent-Type: application/json\n"
          + "Transfer-Encoding: chunked\n\n";

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
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "}",
        "[",
        "nonsense",
        "tru",
        "\"unclosed",
        "{\"text\":\"a\"",
        "{\"text\":\"a\",}",
        "{\"text\":\"a\" \"b\":1}",
        "{\"text\" \"a\"}",
        "{text:\"a\"}",
        "{'text':'a'}",
        "{\"text\":\"a\"} {}",
        "{\"text\":\"a\"}]",
        "{\"text\":\"a\"} // comment",
        "/* */ {\"text\":\"a\"}",
        "{\"text\":\"a\",\"text\":\"b\"}",
        "{\"text\":\"a\",\"te\\u0078t\":\"b\"}",
        "{\"text\":\"a\",\"more\":{\"x\":1,\"x\":1}}",
        "{\"text\":\"a\",\"a\":01}",
        "{\"text\":\"a\",\"a\":+1}",
        "{\"text\":\"a\",\"a\":1.}",
        "{\"text\":\"a\",\"a\":.5}",
        "{\"text\":\"a\",\"a\":0x1}",
        "{\"text\":\"a\",\"a\":NaN}",
        "{\"text\":\"a\",\"a\":Infinity}",
        "{\"text\":\"a\",\"a\":1e99999999}",
        "{\"text\":\"a\",\"more\":1e99999999}",
        "{\"text\":\"a\\x\"}",
        "{\"text\":\"\\u12\"}",
        "{\"text\":\"\\ud800\"}",
        "{\"text\":\"\\udc00\\ud800\"}",
        "{\"\\ud800\":1,\"text\":\"\"}",
        "{\"text\":\"line\nbreak\"}",
        "{\"text\":\"tab\tin\"}",
        "{\"text\":\"nul\u0000in\"}",
        "{\"text\":5}",
        "{\"text\":null}",
        "{\"text\":[\"a\"]}",
        "{\"text\":\"a\",\"a\":\"1\"}",
        "{\"text\":\"a\",\"a\":1.5}",
        "{\"text\":\"a\",\"a\":true}",
        "{\"a\":1}",
        "{}",
        "[]",
        "[{\"text\":\"a\"}]",
        "null",
        "1",
        "\"text\""
      })
  void contentThatIsNotWhatTheDocumentSaysIsABadRequest(String json) throws Exception {
    isProblem(service.post(json), 400);
  }

  /** What is around a text that would be fine, in hexadecimal. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "7B2274657874223A22ff227D",
        "7B2274657874223A22c0af227D",
        "7B2274657874223A22eda080227D",
        "7B2274657874223A22f5808080227D",
        "7B2274657874223A22c3",
        "efbb7B2274657874223A2261227D",
        "fffe7B002200740065007800740022003A0022006100220007D00",
        "feff007B0022007400650078007400220003A00220061002200 7D",
        "7B2274657874223A2261227D00",
        "1f8b0800000000000003"
      })
  void bytesThatAreNoTextAreABadRequest(String hex) throws Exception {
    String even = hex.replace(" ", "");
    byte[] bytes = HexFormat.of().parseHex(even.length() % 2 == 0 ? even : even + "0");
    isProblem(service.post(bytes), 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uFEFF{\"text\":\"a byte order mark\"}",
        " \t\r\n{\"text\":\"space\"}\n",
        "{\"text\":\"\\ud83d\\ude00\"}",
        "{\"text\":\"a\",\"a\":1.0}",
        "{\"text\":\"a\",\"a\":1e2}",
        "{\"text\":\"a\",\"a\":1e400}",
        "{\"text\":\"a\",\"more\":1e400}",
        "{\"text\":\"a\",\"unknown\":[1,{}]}"
      })
  void whatOnlyLooksOddIsServed(String json) throws Exception {
    assertThat(service.post(json).text()).isEqualTo("{\"n\":1}");
  }

  @Test
  void tenThousandNestedValuesAreABadRequest() throws Exception {
    String arrays = "[".repeat(10_000) + "]".repeat(10_000);
    String objects = "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000);
    for (String nested : new String[] {arrays, objects, "[".repeat(10_000)}) {
      isProblem(service.post(nested), 400);
      isProblem(service.post("{\"text\":\"a\",\"more\":" + nested + "}"), 400);
    }
  }

  @Test
  void theViolationsAreAllToldWithTheirPlaces() throws Exception {
    Answer answer = isProblem(service.post("{\"text\":5,\"a\":\"x\",\"b\":true}"), 400);
    assertThat(answer.text())
        .contains("\"in\":\"body\"", "\"/text\"", "\"/a\"", "\"/b\"", "\"type\"");
    assertThat(service.get("/notes/x").text()).contains("\"in\":\"path\"", "\"id\"");
  }

  @Test
  void aRequestWithoutAnythingIsABadRequest() throws Exception {
    isProblem(service.send("POST /notes HTTP/1.1\nHost: x\n\n"), 400);
    isProblem(service.send("POST /notes HTTP/1.1\nHost: x\nContent-Length: 0\n\n"), 400);
    isProblem(service.send(CHUNKED + "0\n\n"), 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/xml",
        "application/jsonp",
        "application/*",
        "*/*",
        "json",
        "application/",
        "application/json;charset",
        "''"
      })
  void contentOfAnotherMediaTypeIsRefused(String type) throws Exception {
    String request = StrictNotes.NOTES.post("{\"text\":\"a\"}").replace("application/json", type);
    isProblem(service.send(request), 415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "deflate", "nonsense", "gzip, gzip", "gzip, br"})
  void contentInAnotherCodingIsRefused(String encoding) throws Exception {
    String request =
        StrictNotes.NOTES
            .post("{\"text\":\"a\"}")
            .replace("Host: x", "Host: x\nContent-Encoding: " + encoding);
    assertThat(isProblem(service.send(request), 415).field("Accept-Encoding")).isEqualTo("gzip");
  }

  @Test
  void whoAcceptsNothingOfWhatThereIsIsRefused() throws Exception {
    isProblem(service.send("GET /notes/1 HTTP/1.1\nHost: x\nAccept: image/png\n\n"), 406);
  }

  @ParameterizedTest
  @ValueSource(longs = {100_001, 10_000_000_000L, Long.MAX_VALUE})
  void aDeclaredBodyThatIsTooLargeIsRefusedUnreadAndTheConnectionCloses(long length)
      throws Exception {
    try (RawClient client = service.client()) {
      client.send(
          "POST /notes HTTP/1.1\nHost: x\nContent-Type: application/json\nContent-Length: "
              + length
              + "\n\n{");
      closes(client, isProblem(client.answer(), 413));
    }
  }

  private static void closes(RawClient client, Answer answer) {
    assertThat(answer.field("Connection")).isEqualTo("close");
    assertThat(client.isClosed()).isTrue();
  }

  @Test
  void aChunkedBodyThatGrowsTooLargeIsRefusedAndTheConnectionCloses() throws Exception {
    try (RawClient client = service.client()) {
      client.send(CHUNKED);
      byte[] chunk = ("2000\r\n" + "a".repeat(0x2000) + "\r\n").getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 20; i++) {
        client.sendExactly(chunk);
      }
      closes(client, isProblem(client.answer(), 413));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zz\nabc\n",
        "-5\nabc\n",
        "+5\nabcde\n0\n\n",
        "0x5\nabcde\n0\n\n",
        "5 6\n",
        " 5\nabcde\n0\n\n",
        "\n\n",
        "5\nabcdefgh\n0\n\n",
        "ffffffffffffffff\nabc\n",
        "fffffffffffffffffffff\nabc\n"
      })
  void aMalformedChunkIsABadRequestAndTheConnectionCloses(String chunks) throws Exception {
    try (RawClient client = service.client()) {
      client.send(CHUNKED + chunks);
      closes(client, isProblem(client.answer(), 400));
    }
  }

  @Test
  void chunksWithExtensionsAndTrailersAreRead() throws Exception {
    String chunks = "5;name=\"value\"\n{\"tex\n008 ;a\nt\":\"ab\"}\n0\nX-Trailer: a\n\n";
    try (RawClient client = service.client()) {
      assertThat(client.send(CHUNKED + chunks + CHUNKED + chunks).answer().status()).isEqualTo(200);
      assertThat(client.answer().status()).isEqualTo(200);
      assertThat(client.get("/notes/1").text()).isEqualTo("note 1");
    }
  }

  @Test
  void chunksThatWaitForASignGetOne() throws Exception {
    try (RawClient client = service.client()) {
      client.send(CHUNKED.replace("Host: x", "Host: x\nExpect: 100-continue"));
      assertThat(client.answer().status()).isEqualTo(100);
      client.send("d\n{\"text\":\"ab\"}\n0\n\n");
      assertThat(client.answer().status()).isEqualTo(200);
      assertThat(client.get("/notes/1").text()).isEqualTo("note 1");
    }
  }

  @Test
  void aLineAmongChunksThatDoesNotEndIsABadRequest() throws Exception {
    isProblem(service.send(CHUNKED + "5;" + "a".repeat(2000)), 400);
    isProblem(service.send(CHUNKED + "0\n" + "X-Trailer: a\n".repeat(2000)), 400);
  }

  @Test
  void aChunkOfGigabytesIsRefusedOnceTooMuchOfItHasCome() throws Exception {
    try (RawClient client = service.client()) {
      client.send(CHUNKED + "7fffffff\n" + "a".repeat(100_001));
      closes(client, isProblem(client.answer(), 413));
    }
    try (RawClient client = service.client()) {
      client.send(CHUNKED + "fffffffffffffff\n" + "a".repeat(100_001));
      closes(client, isProblem(client.answer(), 413));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"5\n{\"te", "5\n{\"tex\n", "5\n{\"tex\n0\n"})
  void chunksThatEndTooEarlyAreABadRequest(String chunks) throws Exception {
    try (RawClient client = service.client()) {
      client.send(CHUNKED + chunks).endOutput();
      closes(client, isProblem(client.answer(), 400));
    }
  }

  @Test
  void aBodyThatEndsTooEarlyIsABadRequest() throws Exception {
    try (RawClient client = service.client()) {
      client.send(cut()).endOutput();
      closes(client, isProblem(client.answer(), 400));
    }
  }

  @Test
  void aBodyThatStopsComingIsTooLate() throws Exception {
    try (RawClient client = service.client()) {
      closes(client, isProblem(client.send(cut()).answer(), 408));
    }
    try (RawClient client = service.client()) {
      closes(client, isProblem(client.send(CHUNKED + "5\n{\"te").answer(), 408));
    }
  }

  private static String cut() {
    return StrictNotes.NOTES.post("{\"text\":\"a\"}").replace("{\"text\":\"a\"}", "{\"te");
  }

  @Test
  void aClientThatIsGoneBeforeItsAnswerCostsNothing() throws Exception {
    for (int i = 0; i < 50; i++) {
      try (RawClient client = service.client()) {
        client.send(i % 2 == 0 ? cut() : StrictNotes.NOTES.post("{\"text\":\"a\"}"));
      }
    }
  }
}
