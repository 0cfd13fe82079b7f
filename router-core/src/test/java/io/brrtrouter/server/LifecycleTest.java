package io.brrtrouter.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.brrtrouter.operation.EventStream;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LifecycleTest {
  private final TestApi notes = new TestApi("notes");

  private static RouterConfig config(long delay, long grace) {
    return TestApi.config()
        .set(Settings.DRAIN_DELAY_MS, delay)
        .set(Settings.SHUTDOWN_GRACE_MS, grace)
        .build();
  }

  private static int status(RouterServer server, String target) throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      return client.get(target).status();
    }
  }

  @Test
  void itSaysThatItIsNotReadyAndServesOnThroughTheDelay() throws Exception {
    RouterServer server = notes.server().config(config(1500, 1000)).start();
    assertThat(status(server, "/ready")).isEqualTo(200);
    CompletableFuture<Void> stop = CompletableFuture.runAsync(server::stop);
    while (status(server, "/ready") == 200) {
      Thread.sleep(10);
    }
    assertThat(status(server, "/ready")).isEqualTo(503);
    assertThat(status(server, "/notes/1")).isEqualTo(200);
    assertThat(stop).isNotDone();
    stop.get();
    assertThat(catchThrowable(() -> status(server, "/notes/1")))
        .isInstanceOf(ConnectException.class);
  }

  @Test
  void requestsThatRunMayFinishWithinTheGracePeriod() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    RouterServer server =
        notes
            .server(
                notes.getNote((id, call) -> {
                  entered.countDown();
                  goOn.await();
                  return "finished";
                }))
            .config(config(0, 30_000))
            .start();
    try (RawClient client = new RawClient(server.port())) {
      client.send("GET /notes/1 HTTP/1.1\nHost: x\n\n");
      entered.await();
      CompletableFuture<Void> stop = CompletableFuture.runAsync(server::stop);
      while (catchThrowable(() -> new RawClient(server.port()).close()) == null) {
        Thread.sleep(5);
      }
      goOn.countDown();
      RawClient.Answer answer = client.answer();
      assertThat(answer.text()).isEqualTo("finished");
      assertThat(answer.field("Connection")).isEqualTo("close");
      stop.get(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void whatDoesNotFinishIsToldThatTheServiceIsUnavailable() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    AtomicBoolean interrupted = new AtomicBoolean();
    RouterServer server =
        notes
            .server(
                notes.getNote((id, call) -> {
                  entered.countDown();
                  try {
                    return new CountDownLatch(1).await(1, TimeUnit.DAYS);
                  } catch (InterruptedException e) {
                    interrupted.set(true);
                    throw e;
                  }
                }))
            .config(config(0, 300))
            .start();
    try (RawClient client = new RawClient(server.port())) {
      client.send("GET /notes/1 HTTP/1.1\nHost: x\n\n");
      entered.await();
      server.stop();
      RawClient.Answer answer = client.answer();
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.field("Retry-After")).isNotNull();
      assertThat(interrupted).isTrue();
    }
  }

  @Test
  void aHandlerThatNeverReturnsDoesNotHoldUpTheEnd() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    AtomicBoolean over = new AtomicBoolean();
    RouterServer server =
        notes
            .server(
                notes.getNote((id, call) -> {
                  entered.countDown();
                  while (!over.get()) {
                    Thread.onSpinWait();
                  }
                  return "";
                }))
            .config(config(0, 200))
            .start();
    try (RawClient client = new RawClient(server.port())) {
      client.send("GET /notes/1 HTTP/1.1\nHost: x\n\n");
      entered.await();
      long before = System.nanoTime();
      server.stop();
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
      assertThat(client.answer().status()).isEqualTo(503);
    } finally {
      over.set(true);
    }
  }

  @Test
  void streamsOfEventsEndWithTheServer() throws Exception {
    CompletableFuture<EventStream> opened = new CompletableFuture<>();
    RouterServer server =
        notes
            .server(
                notes.listen((input, call) -> {
                  EventStream events = EventStream.open();
                  opened.complete(events);
                  return events;
                }))
            .config(config(0, 30_000))
            .start();
    try (RawClient client = new RawClient(server.port())) {
      client.send("GET /notes-events HTTP/1.1\nHost: x\n\n");
      opened.get().send(EventStream.Event.of("hello"));
      CompletableFuture<Void> stop = CompletableFuture.runAsync(server::stop);
      assertThat(client.answer().text()).contains("data: hello");
      stop.get(10, TimeUnit.SECONDS);
      assertThat(opened.get().isClosed()).isTrue();
    }
  }

  @Test
  void aStopUnderLoadLosesNothing() throws Exception {
    for (int round = 0; round < 5; round++) {
      RouterServer server = notes.server().config(config(0, 10_000)).start();
      try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
        AtomicInteger answered = new AtomicInteger();
        List<Future<String>> ends = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
          ends.add(clients.submit(() -> askUntilRefused(server.port(), answered)));
        }
        while (answered.get() < 1000) {
          Thread.sleep(1);
        }
        server.stop();
        for (Future<String> end : ends) {
          assertThat(end.get(30, TimeUnit.SECONDS)).isEqualTo("refused");
        }
      }
      assertThat(server.statistics().connections()).isZero();
      assertThat(server.statistics().workers()).isZero();
      assertThat(server.statistics().pools())
          .allSatisfy(pool -> assertThat(pool.dispatched()).isEqualTo(pool.completed()));
    }
    Scene.until(() ->
        Thread.getAllStackTraces().keySet().stream()
            .noneMatch(thread -> thread.getName().startsWith("brrtrouter-")));
  }

  /** Asks over one connection after the other; each request it sends must be answered with 200. */
  private static String askUntilRefused(int port, AtomicInteger answered) throws IOException {
    while (true) {
      try (RawClient client = new RawClient(port)) {
        boolean open = true;
        while (open) {
          RawClient.Answer answer = client.get("/notes/1");
          if (answer.status() != 200) {
            return "answered with " + answer.status();
          }
          answered.incrementAndGet();
          open = answer.field("Connection") == null;
        }
      } catch (ConnectException e) {
        return "refused";
      }
    }
  }

  @Test
  void unhealthyIsNotReady() throws Exception {
    AtomicBoolean database = new AtomicBoolean();
    try (RouterServer server =
        notes
            .server()
            .readiness("database", database::get)
            .readiness(
                "broken",
                () -> {
                  if (!database.get()) {
                    throw new IllegalStateException("cannot look");
                  }
                  return true;
                })
            .start()) {
      assertThat(status(server, "/ready")).isEqualTo(503);
      database.set(true);
      assertThat(status(server, "/ready")).isEqualTo(200);
    }
  }
}
