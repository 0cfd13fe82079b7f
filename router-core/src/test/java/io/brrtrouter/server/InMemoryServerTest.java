package io.brrtrouter.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.brrtrouter.http.Headers;
import io.brrtrouter.http.Method;
import io.brrtrouter.http.Request;
import io.brrtrouter.http.Response;
import io.brrtrouter.http.ResponseBody;
import io.brrtrouter.operation.EventStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InMemoryServerTest {
  private final TestApi notes = new TestApi("notes");

  @Test
  void answersHaveWhatAConnectionAdds() {
    try (RouterServer server = notes.server().build().startInMemory()) {
      Request request = Request.of(Method.GET, "/notes/1");
      Response answer = server.handle(request.withHeader("X-Request-ID", "mine"));
      assertThat(answer.headers().first("X-Request-ID")).isEqualTo("mine");
      assertThat(answer.headers().first("Content-Length")).isEqualTo("6");
      assertThat(server.handle(request).headers().first("X-Request-ID"))
          .isNotEqualTo(server.handle(request).headers().first("X-Request-ID"));
    }
  }

  @Test
  void headsAreLimitedAndHeadHasNoContent() {
    try (RouterServer server = notes.server().build().startInMemory()) {
      Request head = Request.of(Method.HEAD, "/notes/1");
      assertThat(server.handle(head).body()).isEqualTo(ResponseBody.EMPTY);
      assertThat(server.handle(head).headers().first("Content-Length")).isEqualTo("6");
      Headers large = Headers.of("X", "x".repeat(20_000));
      assertThat(server.handle(head.withHeaders(large)).status().code()).isEqualTo(431);
      Request far = Request.of(Method.GET, "/" + "x".repeat(9000));
      assertThat(server.handle(far).status().code()).isEqualTo(414);
    }
  }

  @Test
  void itIsAskedThisWayFromItsStartToItsStopOnly() {
    Request request = Request.of(Method.GET, "/notes/1");
    RouterServer server = notes.server().build();
    assertThatThrownBy(() -> server.handle(request)).isInstanceOf(IllegalStateException.class);
    server.startInMemory();
    assertThatThrownBy(server::port).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(server::start).isInstanceOf(IllegalStateException.class);
    server.stop();
    assertThatThrownBy(() -> server.handle(request)).isInstanceOf(IllegalStateException.class);
    try (RouterServer listening = notes.server().start()) {
      assertThatThrownBy(() -> listening.handle(request)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void stoppingEndsWhatHasNoEnd() throws Exception {
    AtomicInteger closed = new AtomicInteger();
    CountDownLatch written = new CountDownLatch(1);
    RouterServer server =
        notes
            .server(
                notes.listen((none, call) -> {
                  EventStream events = EventStream.open();
                  events.onClose(closed::incrementAndGet);
                  return events;
                }))
            .build()
            .startInMemory();
    Response answer = server.handle(Request.of(Method.GET, "/notes-events"));
    ResponseBody.Stream stream = (ResponseBody.Stream) answer.body();
    var out =
        new ByteArrayOutputStream() {
          @Override
          public void flush() {
            written.countDown();
          }
        };
    CompletableFuture<Void> writing =
        CompletableFuture.runAsync(() -> {
          try {
            stream.write(out);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    written.await();
    assertThat(server.statistics().activeRequests()).isEqualTo(1);
    server.stop();
    writing.get();
    assertThat(closed).hasValue(1);
    assertThat(server.statistics().activeRequests()).isZero();
  }

  @Test
  void whatIsAlwaysSoIsSoWhateverTheConfigurationSays() {
    RouterConfig config = TestApi.config().set(Settings.MAX_REQUEST_TARGET_BYTES, 5000L).build();
    try (RouterServer server =
        notes
            .server()
            .config(config)
            .always(Settings.MAX_REQUEST_TARGET_BYTES, 1024L)
            .build()
            .startInMemory()) {
      Request far = Request.of(Method.GET, "/" + "x".repeat(2000));
      Response answer = server.handle(far);
      assertThat(answer.status().code()).isEqualTo(414);
      byte[] problem = ((ResponseBody.Bytes) answer.body()).array();
      assertThat(new String(problem, StandardCharsets.UTF_8)).contains("longer than 1024 bytes");
    }
  }
}
