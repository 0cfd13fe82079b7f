package io.brrtrouter.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.http.Headers;
import io.brrtrouter.http.Response;
import io.brrtrouter.http.ResponseBody;
import io.brrtrouter.http.Status;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HelidonTransportTest {

  @Test
  void severalRequestsFollowOneAnotherOnAConnection() throws Exception {
    try (var server = TransportFixture.echo();
        RawClient client = server.client()) {
      assertThat(client.get("/a?b=c").text()).isEqualTo("GET /a?b=c ");
      client.send("POST /d HTTP/1.1\nHost: x\nContent-Length: 5\n\nhello");
      assertThat(client.answer().text()).isEqualTo("POST /d hello");
      client.send("PUT /e HTTP/1.1\nHost: x\nTransfer-Encoding: chunked\n\n3\nabc\n2\nde\n0\n\n");
      assertThat(client.answer().text()).isEqualTo("PUT /e abcde");
    }
  }

  @Test
  void pipelinedRequestsAreAnsweredInOrder() throws Exception {
    try (var server = TransportFixture.echo();
        RawClient client = server.client()) {
      client.send("GET /1 HTTP/1.1\nHost: x\n\nGET /2 HTTP/1.1\nHost: x\n\n");
      assertThat(client.answer().text()).isEqualTo("GET /1 ");
      assertThat(client.answer().text()).isEqualTo("GET /2 ");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/a%2Fb",
        "/a|b[c]\"<d>",
        "/%zz",
        "//a/../b/./c",
        "/a;x=1/b;y",
        "/%00",
        "/a?q=a|b&r=[1]",
        "/a?b?c",
        "*",
        "http://other/abs/p?q"
      })
  void targetsArriveAsTheyWereSent(String target) throws Exception {
    try (var server = TransportFixture.echo();
        RawClient client = server.client()) {
      assertThat(client.get(target).text()).isEqualTo("GET " + target + " ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "PURGE", "M-SEARCH", "get", "QUERY"})
  void unknownMethodsReachTheHandler(String method) throws Exception {
    try (var server = TransportFixture.echo();
        RawClient client = server.client()) {
      client.send(method + " / HTTP/1.1\nHost: x\n\n");
      assertThat(client.answer().status()).isEqualTo(200);
    }
  }

  @Test
  void repeatedFieldsKeepTheirOrderInBothDirections() throws Exception {
    List<String> seen = new CopyOnWriteArrayList<>();
    try (var server =
            new TransportFixture(request -> {
              seen.addAll(request.headers().all("x-many"));
              return Response.of(Status.OK)
                  .withHeaders(Headers.of("Set-Cookie", "a=1", "Set-Cookie", "b=2"));
            });
        RawClient client = server.client()) {
      client.send("GET / HTTP/1.1\nHost: x\nX-Many: one\nX-Other: z\nX-Many: two, three\n\n");
      assertThat(client.answer().fields("Set-Cookie")).containsExactly("a=1", "b=2");
      assertThat(seen).containsExactly("one", "two, three");
    }
  }

  @Test
  void headSaysTheLengthAndSendsNothing() throws Exception {
    try (var server = TransportFixture.echo();
        RawClient client = server.client()) {
      client.send("HEAD /x HTTP/1.1\nHost: x\n\n");
      assertThat(client.answer(true).field("Content-Length")).isEqualTo("8");
      assertThat(client.get("/y").text()).isEqualTo("GET /y ");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 304})
  void statusesWithoutContentSendNeitherContentNorLength(int status) throws Exception {
    try (var server =
            new TransportFixture(
                request -> Response.of(Status.of(status), "text/plain", new byte[10]));
        RawClient client = server.client()) {
      RawClient.Answer answer = client.get("/");
      assertThat(answer.status()).isEqualTo(status);
      assertThat(answer.fields("Content-Length")).isEmpty();
      assertThat(answer.fields("Transfer-Encoding")).isEmpty();
      assertThat(client.get("/").status()).isEqualTo(status);
    }
  }

  @Test
  void aFieldsControlCharactersCannotBreakTheHead() throws Exception {
    try (var server =
            new TransportFixture(request ->
                Response.of(Status.OK)
                    .withHeaders(Headers.of("X-A", "b\r\nX-Evil: 1", "X\r\nY", "z")));
        RawClient client = server.client()) {
      RawClient.Answer answer = client.get("/");
      assertThat(answer.field("X-A")).isEqualTo("b  X-Evil: 1");
      assertThat(answer.fields("X-Evil")).isEmpty();
      assertThat(answer.fields("Y")).isEmpty();
    }
  }

  @Test
  void largeContentIsSentWhole() throws Exception {
    byte[] large = "0123456789abcdef".repeat(100_000).getBytes(StandardCharsets.UTF_8);
    try (var server = new TransportFixture(request -> Response.of(Status.OK, "text/plain", large));
        RawClient client = server.client()) {
      assertThat(client.get("/").content()).isEqualTo(large);
      assertThat(client.get("/").content()).isEqualTo(large);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "abc-123, true",
    "4bf92f3577b34da6a3ce929d0e0e4736, true",
    "Root=1-67891233-abcdef, true",
    "'bad id', false",
    "'a\"b', false",
    "'', false"
  })
  void aWellFormedRequestIdIsKeptAndAnyOtherReplaced(String id, boolean kept) throws Exception {
    try (var server = TransportFixture.echo();
        RawClient client = server.client()) {
      client.send("GET / HTTP/1.1\nHost: x\nX-Request-ID: " + id + "\n\n");
      String answered = client.answer().field("X-Request-ID");
      assertThat(answered).isNotEmpty().satisfies(it -> assertThat(it.equals(id)).isEqualTo(kept));
    }
  }

  @Test
  void requestIdsThatAreMadeDiffer() throws Exception {
    try (var server = TransportFixture.echo();
        RawClient one = server.client();
        RawClient two = server.client()) {
      List<String> ids = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        ids.add(one.get("/").field("X-Request-ID"));
        ids.add(two.get("/").field("X-Request-ID"));
      }
      assertThat(ids).doesNotHaveDuplicates().allMatch(RequestIds::isWellFormed);
    }
  }

  @Test
  void aTooLongRequestIdIsReplaced() throws Exception {
    try (var server = TransportFixture.echo();
        RawClient client = server.client()) {
      client.send("GET / HTTP/1.1\nHost: x\nX-Request-ID: " + "a".repeat(129) + "\n\n");
      assertThat(client.answer().field("X-Request-ID")).hasSizeLessThan(60);
    }
  }

  @Test
  void aHandlerThatThrowsCostsOneAnswer() throws Exception {
    try (var server =
            new TransportFixture(request -> {
              throw new StackOverflowError();
            });
        RawClient client = server.client()) {
      assertThat(client.get("/").status()).isEqualTo(500);
      assertThat(client.get("/").status()).isEqualTo(500);
    }
  }

  @Test
  void aStreamIsSentInChunksAsItIsFlushed() throws Exception {
    try (var server = streaming(new Recorded("one", "two"));
        RawClient client = server.client()) {
      client.send("GET / HTTP/1.1\nHost: x\n\n");
      assertThat(client.line()).isEqualTo("HTTP/1.1 200 OK");
      while (!"".equals(client.line())) {
        assertThat(client).isNotNull();
      }
      assertThat(client.chunk()).asString().isEqualTo("one");
      assertThat(client.chunk()).asString().isEqualTo("two");
      assertThat(client.chunk()).isEmpty();
      assertThat(client.get("/").text()).isEqualTo("onetwo");
    }
  }

  @Test
  void aStreamOfKnownLengthIsSentWithIt() throws Exception {
    Recorded body =
        new Recorded("one", "two") {
          @Override
          public long length() {
            return 6;
          }
        };
    try (var server = streaming(body);
        RawClient client = server.client()) {
      RawClient.Answer answer = client.get("/");
      assertThat(answer.field("Content-Length")).isEqualTo("6");
      assertThat(answer.text()).isEqualTo("onetwo");
    }
  }

  @Test
  void aStreamThatBreaksOffIsNotEndedAsIfItWereWhole() throws Exception {
    ResponseBody.Stream broken =
        out -> {
          out.write('x');
          out.flush();
          throw new IOException("the source broke");
        };
    try (var server = streaming(broken);
        RawClient client = server.client()) {
      client.send("GET / HTTP/1.1\nHost: x\n\n");
      assertThat(org.assertj.core.api.Assertions.catchThrowable(client::answer))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void aStreamIsWrittenOrAbandonedExactlyOnce() throws Exception {
    Recorded body = new Recorded("x");
    try (var server = streaming(body);
        RawClient client = server.client()) {
      client.get("/");
      client.send("HEAD / HTTP/1.1\nHost: x\n\n");
      client.answer(true);
      client.get("/");
      assertThat(body.calls).containsExactly("write", "abandon", "write");
    }
  }

  private static TransportFixture streaming(ResponseBody.Stream body) {
    return new TransportFixture(
        request -> new Response(Status.OK, Headers.of("Content-Type", "text/plain"), body));
  }

  /** A stream that notes what is done to it. */
  private static class Recorded implements ResponseBody.Stream {
    final List<String> calls = new CopyOnWriteArrayList<>();
    private final String[] parts;

    Recorded(String... parts) {
      this.parts = parts;
    }

    @Override
    public void write(OutputStream out) throws IOException {
      calls.add("write");
      for (String part : parts) {
        out.write(part.getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    }

    @Override
    public void abandon() {
      calls.add("abandon");
    }
  }
}
