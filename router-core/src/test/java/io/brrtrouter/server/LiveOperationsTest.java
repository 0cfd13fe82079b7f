package io.brrtrouter.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.brrtrouter.http.Filter;
import io.brrtrouter.http.Response;
import io.brrtrouter.http.Status;
import io.brrtrouter.json.JsonLimits;
import io.brrtrouter.json.JsonTrees;
import io.brrtrouter.observe.Exchange;
import io.brrtrouter.observe.Instrumentation;
import io.brrtrouter.operation.Operation;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.worker.Backpressure;
import io.brrtrouter.worker.PoolConfig;
import io.brrtrouter.worker.WorkerPool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class LiveOperationsTest {
  private static final PoolConfig TWO =
      PoolConfig.defaults()
          .withWorkers(2, 2)
          .withQueueBound(7)
          .withBackpressure(Backpressure.SHED, Duration.ZERO);

  private final TestApi notes = new TestApi("notes");

  private static RawClient.Answer get(RouterServer server, String target) throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      return client.get(target);
    }
  }

  @Test
  void anOperationIsAddedReplacedAndRemoved() throws Exception {
    try (RouterServer server = notes.server(notes.listen((input, call) -> "")).start()) {
      LiveOperations operations = server.operations();
      assertThat(get(server, "/notes/1").status()).isEqualTo(404);
      operations.add(notes.getNote((id, call) -> "first"), TWO);
      assertThat(get(server, "/notes/1").text()).isEqualTo("first");
      assertThat(server.statistics().pools())
          .filteredOn(pool -> pool.name().equals("getNote"))
          .singleElement()
          .satisfies(pool -> assertThat(pool.config()).isEqualTo(TWO));
      operations.replace(notes.getNote((id, call) -> "second"));
      assertThat(get(server, "/notes/1").text()).isEqualTo("second");
      assertThat(operations.ids()).containsExactly("listen", "getNote");
      assertThat(operations.remove("getNote")).isTrue();
      assertThat(get(server, "/notes/1").status()).isEqualTo(404);
      assertThat(operations.remove("getNote")).isFalse();
      assertThat(server.statistics().pools()).hasSize(1);
    }
  }

  /** Another document with the same paths, whose ids start at a hundred. */
  private RouterServer withTwin() {
    String text = notes.document().toString().replace("\"minimum\":0", "\"minimum\":100");
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return notes
        .server()
        .api(
            "twin",
            new JsonTrees(JsonLimits.DEFAULT).parse(bytes, 0, bytes.length),
            List.of(twin("twin")))
        .start();
  }

  private Operation<?, ?> twin(String answer) {
    OperationInfo like = notes.getNoteInfo().build();
    OperationInfo.Builder info =
        OperationInfo.of("twinNote", like.method(), "/twins/{id}", like.pointer());
    like.parameters().forEach(info::parameters);
    return TestApi.getNote(info.produces("text/plain").build(), (id, call) -> answer);
  }

  @Test
  void whatIsReplacedKeepsItsDocument() throws Exception {
    try (RouterServer server = withTwin()) {
      assertThat(get(server, "/twins/5").status()).isEqualTo(400);
      server.operations().replace(twin("again"));
      assertThat(get(server, "/twins/5").status()).isEqualTo(400);
      assertThat(get(server, "/twins/105").text()).isEqualTo("again");
      assertThat(get(server, "/notes/5").status()).isEqualTo(200);
    }
  }

  @Test
  void whatIsAddedNamesItsDocumentWhereSeveralHaveItsPointer() throws Exception {
    try (RouterServer server = withTwin()) {
      LiveOperations operations = server.operations();
      operations.remove("twinNote");
      assertThatThrownBy(() -> operations.add(twin("again")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("notes and twin");
      assertThatThrownBy(() -> operations.add("tvin", twin("again"), TWO))
          .isInstanceOf(IllegalArgumentException.class);
      operations.add("twin", twin("again"), TWO);
      assertThat(get(server, "/twins/5").status()).isEqualTo(400);
      assertThat(get(server, "/twins/105").text()).isEqualTo("again");
    }
  }

  @Test
  void whatCannotBeServedChangesNothing() throws Exception {
    try (RouterServer server = notes.server().start()) {
      LiveOperations operations = server.operations();
      OperationInfo twin =
          OperationInfo.of("twin", notes.getNoteInfo().build().method(), "/notes/{x}", "/paths")
              .build();
      assertThatThrownBy(() -> operations.add(notes.getNote((id, call) -> "")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("getNote");
      assertThatThrownBy(() -> operations.replace(notes.addNote((note, call) -> "")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("addNote");
      assertThatThrownBy(() -> operations.add(TestApi.getNote(twin, (id, call) -> "")))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> operations.add(notes.secret((input, call) -> "")))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("noteKey");
      assertThat(get(server, "/notes/1").text()).isEqualTo("note 1");
      assertThat(server.statistics().pools()).hasSize(1);
    }
  }

  @Test
  void noRequestFailsWhileOperationsAreReplaced() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    try (RouterServer server = notes.server().start();
        ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> counts = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        counts.add(clients.submit(() -> askUntil(done, server)));
      }
      for (int i = 0; i < 1000; i++) {
        server.operations().replace(notes.getNote((id, call) -> "note"), TWO_HUNDRED);
      }
      done.set(true);
      for (Future<Integer> count : counts) {
        assertThat(count.get()).isPositive();
      }
    }
  }

  private static final PoolConfig TWO_HUNDRED =
      PoolConfig.defaults()
          .withWorkers(2, 200)
          .withQueueBound(700)
          .withBackpressure(Backpressure.BLOCK, Duration.ofSeconds(5));

  private static int askUntil(AtomicBoolean done, RouterServer server) throws IOException {
    int count = 0;
    try (RawClient client = new RawClient(server.port())) {
      while (!done.get()) {
        RawClient.Answer answer = client.get("/notes/1");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        count++;
      }
    }
    return count;
  }

  @Test
  void tenThousandReplacementsLeaveNothingBehind() throws Exception {
    Watched watched = new Watched();
    try (RouterServer server = notes.server().metrics(watched).start();
        RawClient client = new RawClient(server.port())) {
      for (int i = 0; i < 10_000; i++) {
        server.operations().replace(notes.getNote((id, call) -> "note"), TWO);
        if (i % 100 == 0) {
          assertThat(client.get("/notes/1").status()).isEqualTo(200);
        }
      }
      assertThat(server.statistics().pools()).hasSize(1);
      assertThat(watched.live).isEqualTo(1);
      for (int i = 0; server.statistics().workers() > 1 && i < 500; i++) {
        Thread.sleep(10);
      }
      assertThat(server.statistics().workers()).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void whoMeasuresIsToldWhatComesAndGoes() throws Exception {
    Watched watched = new Watched();
    try (RouterServer server = notes.server().metrics(watched).start()) {
      server.operations().add(notes.addNote((note, call) -> ""));
      server.operations().replace(notes.getNote((id, call) -> ""));
      server.operations().remove("getNote");
      assertThat(watched.told)
          .containsExactly(
              "started", "added getNote", "added addNote", "added getNote", "removed getNote");
      assertThat(get(server, "/metrics").text()).isEqualTo("measured");
    }
  }

  @Test
  void aRequestWhoseOperationIsRemovedWhileItIsReadEndsAsItBegan() throws Exception {
    CountDownLatch matched = new CountDownLatch(1);
    Filter noting =
        (incoming, next) -> {
          matched.countDown();
          return next.handle(incoming);
        };
    try (RouterServer server =
            notes
                .server(notes.addNote((note, call) -> 5))
                .filterOperation("addNote", noting)
                .start();
        RawClient client = new RawClient(server.port())) {
      String request = notes.post("{\"text\":\"hi\"}");
      client.send(request.substring(0, request.length() - 5));
      assertThat(matched.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(server.operations().remove("addNote")).isTrue();
      client.send(request.substring(request.length() - 5));
      assertThat(client.answer().text()).isEqualTo("{\"n\":5}");
      client.send(request);
      assertThat(client.answer().status()).isEqualTo(404);
    }
  }

  @Test
  void anInstrumentationIsToldOfTheEnd() {
    Watched watched = new Watched();
    notes.server().metrics(watched).start().close();
    assertThat(watched.told).startsWith("started").endsWith("stopped");
  }

  /** Notes what it is told. */
  private static final class Watched implements Instrumentation {
    final List<String> told = new ArrayList<>();
    final Set<String> ids = new HashSet<>();
    int live;

    @Override
    public void started(LongSupplier activeRequests) {
      told.add("started");
    }

    @Override
    public void stopped(LongSupplier activeRequests) {
      told.add("stopped");
    }

    @Override
    public void added(OperationInfo operation, WorkerPool pool, int requestEstimate) {
      told.add("added " + operation.id());
      ids.add(operation.id());
      live = ids.size();
    }

    @Override
    public void removed(OperationInfo operation) {
      told.add("removed " + operation.id());
      ids.remove(operation.id());
      live = ids.size();
    }

    @Override
    public Response scrape() {
      return Response.of(Status.OK, "text/plain", "measured".getBytes());
    }

    @Override
    public void completed(Exchange exchange) {}
  }
}
