package io.brrtrouter.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.brrtrouter.operation.EventStream;
import io.brrtrouter.operation.EventStream.Event;
import io.brrtrouter.worker.PoolStatistics;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients of one operation that stay, and go, in large numbers. */
@Timeout(60)
class SubscribersTest {
  private static final int SUBSCRIBERS = 500;

  private final TestApi notes = new TestApi("notes");
  private final Queue<EventStream> streams = new ConcurrentLinkedQueue<>();

  private RouterServer server() {
    RouterConfig config =
        TestApi.config().environment(Map.of("BRRTR_HANDLER_WORKERS", "2")).build();
    return notes
        .server(
            notes.getNote((id, call) -> "note " + id),
            notes.listen((input, call) -> {
              EventStream events = EventStream.open(16);
              streams.add(events);
              return events;
            }))
        .config(config)
        .start();
  }

  private static List<Socket> subscribe(RouterServer server) throws Exception {
    byte[] request =
        "GET /notes-events HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    List<Socket> subscribers = new ArrayList<>();
    for (int i = 0; i < SUBSCRIBERS; i++) {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request);
      subscribers.add(socket);
    }
    for (Socket socket : subscribers) {
      assertThat(socket.getInputStream().readNBytes(15)).asString().isEqualTo("HTTP/1.1 200 OK");
    }
    return subscribers;
  }

  private static PoolStatistics pool(RouterServer server) {
    return server.statistics().pools().stream()
        .filter(pool -> pool.name().equals("listen"))
        .findFirst()
        .orElseThrow();
  }

  private static int status(RouterServer server) throws Exception {
    try (RawClient client = new RawClient(server.port())) {
      return client.get("/notes/1").status();
    }
  }

  @Test
  void fiveHundredThatVanishAtOnceReleaseEverything() throws Exception {
    try (RouterServer server = server()) {
      for (int round = 0;
          round < 3;
          round++) { // a place that was kept would be missing in the next
        streams.clear();
        List<Socket> subscribers = subscribe(server);
        Scene.until(() -> streams.size() == SUBSCRIBERS && pool(server).busy() == 0);
        assertThat(server.statistics().activeRequests()).isEqualTo(SUBSCRIBERS);
        assertThat(pool(server).active()).isLessThanOrEqualTo(2);
        assertThat(status(server)).as("streams hold no workers").isEqualTo(200);
        streams.forEach(stream -> assertThat(stream.offer(Event.of("x"))).isTrue());
        for (Socket socket : subscribers) {
          boolean rudely = ThreadLocalRandom.current().nextBoolean();
          socket.setSoLinger(rudely, 0);
          socket.close();
        }
        // Nobody sends another event: it is the heartbeat that finds out.
        Scene.until(() -> streams.stream().allMatch(EventStream::isClosed));
        Scene.until(() -> server.statistics().connections() == 0);
        assertThat(server.statistics().activeRequests()).isZero();
        assertThat(pool(server).dispatched()).isEqualTo(pool(server).completed());
        assertThat(status(server)).isEqualTo(200);
      }
    }
  }

  @Test
  void aConnectionThatVanishesWithAllItsStreamsIsNotWorthAWarning() throws Exception {
    try (RouterServer server = server();
        CapturedLog log = new CapturedLog()) {
      FrameClient client = new FrameClient(server.port());
      for (int i = 0; i < 100; i++) {
        client.get("/notes-events");
      }
      Scene.until(() -> streams.size() == 100 && pool(server).busy() == 0);
      client.close();
      Scene.until(() -> streams.stream().allMatch(EventStream::isClosed));
      Scene.until(() -> server.statistics().connections() == 0);
      assertThat(log.all()).noneMatch(event -> event.level().isGreaterOrEqual(Level.WARN));
    }
  }

  @Test
  void fiveHundredAreToldEverythingBeforeTheServerIsGone() throws Exception {
    RouterServer server = server();
    List<Socket> subscribers = subscribe(server);
    Scene.until(() -> streams.size() == SUBSCRIBERS);
    for (EventStream stream : streams) {
      for (int i = 0; i < 10; i++) {
        assertThat(stream.offer(Event.of("event " + i))).isTrue();
      }
    }
    server.stop();
    for (Socket socket : subscribers) {
      String rest = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(rest).contains("data: event 0\n").contains("data: event 9\n");
      assertThat(rest).as("a stream that ends as it should").endsWith("0\r\n\r\n");
      socket.close();
    }
    assertThat(server.statistics().connections()).isZero();
    assertThat(server.statistics().workers()).isZero();
  }
}
