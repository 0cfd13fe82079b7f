package io.brrtrouter.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.http.Response;
import io.brrtrouter.http.Status;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the transport makes of bytes that are no requests, or only half of one. */
@Timeout(60)
class BadInputTest {
  private final TransportFixture server =
      new TransportFixture(TransportFixture.rejecting(TransportFixture::echo));

  @AfterEach
  void theServerLivesThenStops() throws Exception {
    try (server;
        RawClient client = server.client()) {
      assertThat(client.get("/alive").status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTT",
        "GET / HTTP/1.1\nHost: x\n",
        "GET / HTTP/1.1\nHost: x\nX-Half: a",
        "P",
        "PRI * HTTP/2"
      })
  void aHalfSentHeadIsRefusedInTime(String half) throws Exception {
    try (RawClient client = server.client()) {
      RawClient.Answer answer = client.send(half).answer();
      assertThat(answer.status()).isEqualTo(408);
      assertThat(answer.field("Content-Type")).isEqualTo("application/problem+json");
      assertThat(answer.field("Connection")).isEqualTo("close");
      assertThat(answer.field("X-Request-ID")).isNotEmpty();
      assertThat(client.isClosed()).isTrue();
    }
    assertThat(server.refused).containsExactly(408);
  }

  @Test
  void aHeadThatTricklesIsRefusedAsAWhole() throws Exception {
    try (RawClient client = server.client()) {
      client.send("GET / HTTP/1.1\nHost: x\nX-Long: ");
      for (int i = 0; i < 12 && server.refused.isEmpty(); i++) {
        Thread.sleep(100);
        if (!accepts(client)) {
          break; // closed, as it should be
        }
      }
      assertThat(server.refused).containsExactly(408);
    }
  }

  private static boolean accepts(RawClient client) {
    try {
      client.send("a");
      return true;
    } catch (IOException closed) {
      return false;
    }
  }

  @Test
  void theSecondRequestsHeadIsWatchedLikeTheFirst() throws Exception {
    try (RawClient client = server.client()) {
      client.get("/");
      assertThat(client.send("GET / HTTP/1.1\nHost").answer().status()).isEqualTo(408);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST / HTTP/1.1\nHost: x\nContent-Length: 10\n\nabc",
        "POST / HTTP/1.1\nHost: x\nTransfer-Encoding: chunked\n\n5\nabc"
      })
  void aBodyThatPausesTooLongIsRefused(String half) throws Exception {
    try (RawClient client = server.client()) {
      RawClient.Answer answer = client.send(half).answer();
      assertThat(answer.status()).isEqualTo(408);
      assertThat(answer.field("Connection")).isEqualTo("close");
      assertThat(client.isClosed()).isTrue();
    }
  }

  @Test
  void aBodyThatKeepsComingIsNotRefused() throws Exception {
    try (RawClient client = server.client()) {
      client.send("POST /slow HTTP/1.1\nHost: x\nContent-Length: 800\n\n");
      for (int i = 0; i < 8; i++) {
        Thread.sleep(100);
        client.send("a".repeat(100));
      }
      assertThat(client.answer().text()).isEqualTo("POST /slow " + "a".repeat(800));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 1000\n\n", "Transfer-Encoding: chunked\n\n3e8\n"})
  void aBodyThatTricklesIsRefused(String framing) throws Exception {
    try (RawClient client = server.client()) {
      client.send("POST /slow HTTP/1.1\nHost: x\n" + framing);
      for (int i = 0; i < 8; i++) {
        Thread.sleep(100);
        client.send("a");
      }
      assertThat(client.answer().status()).isEqualTo(408);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST / HTTP/1.1\nHost: x\nContent-Length: 10\n\nabc",
        "POST / HTTP/1.1\nHost: x\nTransfer-Encoding: chunked\n\n5\nabc",
        "POST / HTTP/1.1\nHost: x\nTransfer-Encoding: chunked\n\n5\nabcde\n"
      })
  void aTruncatedBodyIsABadRequest(String half) throws Exception {
    try (RawClient client = server.client()) {
      client.send(half).endOutput();
      RawClient.Answer answer = client.answer();
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.field("Connection")).isEqualTo("close");
      assertThat(client.isClosed()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"zz\nabc\n", "-1\n\n", "\n\n", "ffffffffffffffff\nabc\n", "3\nabcX\n0\n\n"})
  void aMalformedChunkIsABadRequest(String chunks) throws Exception {
    try (RawClient client = server.client()) {
      client.send("POST / HTTP/1.1\nHost: x\nTransfer-Encoding: chunked\n\n" + chunks);
      RawClient.Answer answer = client.answer();
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.field("Connection")).isEqualTo("close");
      assertThat(client.isClosed()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "garbage|400",
        "GET|400",
        "GET /|400",
        "GET / HTTP/3.0|400",
        "GET / HTTP/1.0|505",
        "G\u0001T / HTTP/1.1|400",
        "(GET) / HTTP/1.1|400",
      })
  void whatIsNoRequestLineIsRefused(String line, int status) throws Exception {
    try (RawClient client = server.client()) {
      RawClient.Answer answer = client.send(line + "\nHost: x\n\n").answer();
      assertThat(answer.status()).isEqualTo(status);
      assertThat(answer.field("Content-Type")).isEqualTo("application/problem+json");
      assertThat(answer.field("X-Request-ID")).isNotEmpty();
      assertThat(client.isClosed()).isTrue();
    }
    assertThat(server.refused).containsExactly(status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Host: x;Content-Length: 3;Content-Length: 4|400",
        "Host: x;Content-Length: 3;Transfer-Encoding: chunked|400",
        "Host: x;Content-Length: -3|400",
        "Host: x;Content-Length: abc|400",
        "Host: x;Content-Length: 99999999999999999999|400",
        "Host: x;Transfer-Encoding: gzip|400",
        "Host: x;Transfer-Encoding: gzip, chunked|501",
        "Host: x;no colon|400",
        "Host: x;X-A: b; folded|400",
        "X-No-Host: a|400",
        "Host: a;Host: b|400"
      })
  void fieldsThatBreakTheFramingAreRefused(String fields, int status) throws Exception {
    try (RawClient client = server.client()) {
      client.send("POST / HTTP/1.1\n" + fields.replace(";", "\n") + "\n\nabc");
      assertThat(client.answer().status()).isEqualTo(status);
      assertThat(client.isClosed()).isTrue();
    }
  }

  @Test
  void randomBytesAreRefused() throws Exception {
    byte[] noise = new byte[3000];
    new Random(7).nextBytes(noise);
    try (RawClient client = server.client()) {
      client.sendExactly(noise);
      assertThat(client.answer().status()).isEqualTo(400);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1001, 5000, 500_000})
  void aTooLongTargetIs414(int length) throws Exception {
    try (RawClient client = server.client()) {
      assertThat(client.get("/" + "a".repeat(length)).status()).isEqualTo(414);
    }
    assertThat(server.refused).containsExactly(414);
  }

  @Test
  void theLongestTargetIsServed() throws Exception {
    try (RawClient client = server.client()) {
      assertThat(client.get("/" + "a".repeat(999)).status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4100, 20_000, 2_000_000})
  void tooLargeFieldsAre431(int size) throws Exception {
    try (RawClient client = server.client()) {
      client.send("GET / HTTP/1.1\nHost: x\nX-Large: " + "a".repeat(size) + "\n\n");
      assertThat(client.answer().status()).isEqualTo(431);
    }
    assertThat(server.refused).containsExactly(431);
  }

  @Test
  void anUnreadBodyClosesTheConnectionInsteadOfBeingRead() throws Exception {
    try (var refusing = new TransportFixture(request -> Response.of(Status.CONTENT_TOO_LARGE));
        RawClient client = refusing.client()) {
      client.send("POST / HTTP/1.1\nHost: x\nContent-Length: 10000000000\n\nabc");
      RawClient.Answer answer = client.answer();
      assertThat(answer.status()).isEqualTo(413);
      assertThat(answer.field("Connection")).isEqualTo("close");
      assertThat(client.isClosed()).isTrue();
    }
  }

  @Test
  void theAnswerReachesAClientThatIsStillSending() throws Exception {
    try (var refusing = new TransportFixture(request -> Response.of(Status.CONTENT_TOO_LARGE));
        RawClient client = refusing.client()) {
      client.send("POST / HTTP/1.1\nHost: x\nTransfer-Encoding: chunked\n\n");
      byte[] chunk = ("ffff\r\n" + "a".repeat(0xffff) + "\r\n").getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 100; i++) {
        client.sendExactly(chunk);
      }
      assertThat(client.answer().status()).isEqualTo(413);
    }
  }

  @Test
  void aShortUnreadBodyKeepsTheConnection() throws Exception {
    try (var refusing = new TransportFixture(request -> Response.of(Status.NOT_FOUND));
        RawClient client = refusing.client()) {
      client.send("POST / HTTP/1.1\nHost: x\nContent-Length: 3\n\nabc");
      assertThat(client.answer().field("Connection")).isNull();
      assertThat(client.get("/").status()).isEqualTo(404);
    }
  }

  @Test
  void aBodyThatWaitsForASignIsNotAwaited() throws Exception {
    try (var refusing = new TransportFixture(request -> Response.of(Status.UNAUTHORIZED));
        RawClient client = refusing.client()) {
      client.send("POST / HTTP/1.1\nHost: x\nContent-Length: 3\nExpect: 100-continue\n\n");
      RawClient.Answer answer = client.answer();
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.field("Connection")).isEqualTo("close");
    }
  }

  @Test
  void aBodyThatWaitsForASignGetsOneWhenItIsRead() throws Exception {
    try (RawClient client = server.client()) {
      client.send("POST / HTTP/1.1\nHost: x\nContent-Length: 3\nExpect: 100-continue\n\n");
      assertThat(client.answer().status()).isEqualTo(100);
      assertThat(client.send("abc").answer().text()).isEqualTo("POST / abc");
    }
  }

  @Test
  void anIdleConnectionIsClosed() throws Exception {
    TransportConfig short200 =
        new TransportConfig(
            "127.0.0.1",
            0,
            true,
            Duration.ofSeconds(5),
            500,
            Duration.ofMillis(200),
            10,
            1000,
            4000);
    try (var idle = new TransportFixture(short200, TransportFixture::echo);
        RawClient used = idle.client();
        RawClient fresh = idle.client()) {
      used.get("/");
      assertThat(used.isClosed()).isTrue();
      assertThat(fresh.isClosed()).isTrue();
    }
  }

  @Test
  void connectionsPastTheLimitWaitForAPlace() throws Exception {
    TransportConfig one =
        new TransportConfig(
            "127.0.0.1", 0, true, Duration.ofSeconds(5), 500, Duration.ofSeconds(5), 1, 1000, 4000);
    try (var single = new TransportFixture(one, TransportFixture::echo);
        RawClient second = waiting(single)) {
      assertThat(second.patience(10_000).answer().status()).isEqualTo(200);
    }
  }

  private static RawClient waiting(TransportFixture server) throws Exception {
    try (RawClient first = server.client()) {
      first.get("/");
      RawClient second = server.client();
      second.send("GET / HTTP/1.1\nHost: x\n\n").patience(300);
      assertThat(org.assertj.core.api.Assertions.catchThrowable(second::answer))
          .isInstanceOf(SocketTimeoutException.class);
      return second;
    }
  }

  @Test
  void withoutKeepAliveEveryAnswerIsTheLast() throws Exception {
    TransportConfig once =
        new TransportConfig(
            "127.0.0.1",
            0,
            false,
            Duration.ofSeconds(5),
            500,
            Duration.ofSeconds(5),
            9,
            1000,
            4000);
    try (var server = new TransportFixture(once, TransportFixture::echo);
        RawClient client = server.client()) {
      assertThat(client.get("/").field("Connection")).isEqualTo("close");
      assertThat(client.isClosed()).isTrue();
    }
  }

  @Test
  void aClientThatSaysCloseIsObeyed() throws Exception {
    try (RawClient client = server.client()) {
      client.send("GET / HTTP/1.1\nHost: x\nConnection: Close\n\n");
      assertThat(client.answer().field("Connection")).isEqualTo("close");
      assertThat(client.isClosed()).isTrue();
    }
  }
}
