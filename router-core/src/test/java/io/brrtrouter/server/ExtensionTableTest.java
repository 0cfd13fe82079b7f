package io.brrtrouter.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import io.brrtrouter.http.Method;
import io.brrtrouter.json.Values;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.read.DocumentReader;
import io.brrtrouter.operation.Operation;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.parameters.Parameter;
import io.brrtrouter.worker.PoolStatistics;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One row for each extension of a document: what it does to a running service. */
@Timeout(60)
class ExtensionTableTest {
  /** The names that users know, by whose rows this table is judged. */
  private static final List<String> NAMES =
      List.of(
          "x-brrtrouter-stack-size",
          "x-brrtrouter-body-size-bytes",
          "x-brrtrouter-max-body-bytes",
          "x-brrtrouter-workers",
          "x-brrtrouter-max-workers",
          "x-brrtrouter-queue-bound",
          "x-brrtrouter-backpressure",
          "x-brrtrouter-deadline-ms",
          "x-brrtrouter-worker",
          "x-brrtrouter-circuit-breaker",
          "x-brrtrouter-rate-limit",
          "x-websocket",
          "x-brrtrouter-tail",
          "x-handler-name",
          "x-cors",
          "x-sse",
          "format: decimal",
          "format: money");

  private static final TestApi NOTES = new TestApi("notes");

  private final Semaphore gate = new Semaphore(0);
  private final Semaphore running = new Semaphore(0);
  private final Map<String, Row> rows = new LinkedHashMap<>();

  @FunctionalInterface
  private interface Row {
    void run() throws Exception;
  }

  @FunctionalInterface
  private interface Effect {
    void see(RouterServer server, CapturedLog log) throws Exception;
  }

  @TestFactory
  Stream<DynamicTest> everyExtensionHasItsEffect() {
    pools();
    sizes();
    documents();
    later();
    return rows.entrySet().stream()
        .map(row -> DynamicTest.dynamicTest(row.getKey(), row.getValue()::run));
  }

  @Test
  void noExtensionIsWithoutARow() {
    assertThat(everyExtensionHasItsEffect()).isNotEmpty();
    assertThat(rows.keySet().stream().map(row -> row.replaceFirst("[=,].*", "")))
        .containsAll(NAMES);
  }

  /** A row: extensions of {@code getNote} as {@code name=value,...}, and what is then seen. */
  private void row(String extensions, Effect effect) {
    rows.put(
        extensions,
        () -> {
          OperationInfo.Builder info = NOTES.getNoteInfo();
          for (String pair : extensions.split(",")) {
            info.extension(pair.split("=")[0], pair.split("=")[1]);
          }
          see(effect, NOTES.document(), clean(), controller(info.build()));
        });
  }

  private void see(Effect effect, JsonNode document, RouterConfig config, Operation<?, ?>... served)
      throws Exception {
    gate.drainPermits();
    running.drainPermits();
    try (CapturedLog log = new CapturedLog();
        RouterServer server = start(document, config, served)) {
      effect.see(server, log);
      gate.release(1000);
    }
  }

  private static RouterServer start(
      JsonNode document, RouterConfig config, Operation<?, ?>... served) {
    return RouterServer.builder()
        .api("notes", document, List.of(served))
        .shutdownHook(false)
        .config(config)
        .start();
  }

  /** 2 is answered when the gate opens, anything else at once, with the kind of its thread. */
  private Operation<?, ?> controller(OperationInfo info) {
    return TestApi.getNote(
        info,
        (id, call) -> {
          if (id.equals(2)) {
            running.release();
            gate.acquire();
          }
          return Thread.currentThread().isVirtual() ? "virtual" : "platform";
        });
  }

  private static RawClient.Answer get(RouterServer server, String target) throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      return client.get(target);
    }
  }

  private static RawClient.Answer post(RouterServer server, String json) throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      return client.send(NOTES.post(json)).answer();
    }
  }

  /** Requests that run or wait until the gate opens; their answers are nobody's concern. */
  private static RawClient occupy(RouterServer server) throws IOException {
    return new RawClient(server.port()).send("GET /notes/2 HTTP/1.1\nHost: x\n\n");
  }

  private static PoolStatistics pool(RouterServer server) {
    return server.statistics().pools().getFirst();
  }

  private void pools() {
    row(
        "x-brrtrouter-stack-size=0x9000",
        (server, log) -> assertThat(pool(server).config().stackBytes()).isEqualTo(36_864));
    row("x-brrtrouter-workers=1", (server, log) -> isBusyAtMost(server, 1));
    row("x-brrtrouter-max-workers=2", (server, log) -> isBusyAtMost(server, 2));
    row(
        "x-brrtrouter-queue-bound=0,x-brrtrouter-workers=1,x-brrtrouter-backpressure=shed",
        (server, log) -> isShed(server, 0));
    row(
        "x-brrtrouter-backpressure=shed,x-brrtrouter-workers=1,x-brrtrouter-queue-bound=1",
        (server, log) -> isShed(server, 1));
    row(
        "x-brrtrouter-deadline-ms=100",
        (server, log) -> assertThat(get(server, "/notes/2").status()).isEqualTo(504));
    row(
        "x-brrtrouter-worker=platform",
        (server, log) -> assertThat(get(server, "/notes/1").text()).isEqualTo("platform"));
    row(
        "x-brrtrouter-worker=virtual",
        (server, log) -> assertThat(get(server, "/notes/1").text()).isEqualTo("virtual"));
    rows.put(
        "x-handler-name",
        () -> {
          OperationInfo info =
              NOTES.getNoteInfo().extension("x-handler-name", "note_reader").build();
          RouterConfig config = config("BRRTR_HANDLER_WORKERS__NOTE_READER");
          see((server, log) -> isBusyAtMost(server, 3), NOTES.document(), config, controller(info));
          assertThatThrownBy(
                  () -> start(NOTES.document(), config, controller(NOTES.getNoteInfo().build())))
              .isInstanceOf(ConfigurationException.class)
              .hasMessageContaining("BRRTR_HANDLER_WORKERS__NOTE_READER = '3'");
        });
  }

  private static RouterConfig config(String variable) {
    return TestApi.config().environment(Map.of(variable, "3")).build();
  }

  private void isBusyAtMost(RouterServer server, int most) throws Exception {
    RawClient[] clients = new RawClient[most + 2];
    for (int i = 0; i < clients.length; i++) {
      clients[i] = occupy(server);
    }
    running.acquire(most);
    Scene.until(() -> pool(server).queued() == 2);
    assertThat(pool(server).busy()).isEqualTo(most);
    gate.release(clients.length);
    for (RawClient client : clients) {
      assertThat(client.answer().status()).isEqualTo(200);
      client.close();
    }
  }

  private void isShed(RouterServer server, int waiting) throws Exception {
    try (RawClient runs = occupy(server)) {
      running.acquire();
      RawClient[] clients = new RawClient[waiting];
      for (int i = 0; i < waiting; i++) {
        clients[i] = occupy(server);
      }
      Scene.until(() -> pool(server).queued() == waiting);
      RawClient.Answer shed = get(server, "/notes/1");
      assertThat(shed.status()).isEqualTo(429);
      assertThat(shed.field("Retry-After")).isNotNull();
      gate.release(waiting + 1);
      assertThat(runs.answer().status()).isEqualTo(200);
      for (RawClient client : clients) {
        assertThat(client.answer().status()).isEqualTo(200);
        client.close();
      }
    }
  }

  private void sizes() {
    addNote(
        "x-brrtrouter-max-body-bytes",
        12,
        (server, log) -> {
          assertThat(post(server, "{\"text\":\"ab\"}").status()).isEqualTo(413);
          assertThat(post(server, "{\"text\":\"\"}").status()).isEqualTo(200);
        });
    addNote(
        "x-brrtrouter-body-size-bytes",
        77,
        (server, log) ->
            assertThat(log.of("Route registered").getFirst().fields())
                .containsEntry("request_estimate", 77));
  }

  private void addNote(String extension, int value, Effect effect) {
    rows.put(
        extension,
        () -> {
          Operation<?, ?> extended = NOTES.addNote(extension, value, (note, call) -> 1);
          see(effect, NOTES.document(), clean(), extended);
        });
  }

  private static RouterConfig clean() {
    return TestApi.config().build();
  }

  private void documents() {
    rows.put(
        "x-brrtrouter-tail",
        () -> {
          OperationInfo info =
              OperationInfo.of("file", Method.GET, "/files/{rest}", "/paths/~1notes~1{id}/get")
                  .parameters(Parameter.path("rest").tail().as(Values::string))
                  .produces("text/plain")
                  .build();
          Operation<?, ?> file = TestApi.getNote(info, (rest, call) -> rest);
          see(
              (server, log) ->
                  assertThat(get(server, "/files/a/b%20c/d.txt").text()).isEqualTo("a/b c/d.txt"),
              NOTES.document(),
              clean(),
              file);
        });
    for (String format : List.of("decimal", "money")) {
      rows.put(
          "format: " + format,
          () ->
              see(
                  (server, log) -> {
                    assertThat(post(server, "{\"text\":\"12.50\"}").status()).isEqualTo(200);
                    assertThat(post(server, "{\"text\":\"twelve\"}").status()).isEqualTo(400);
                  },
                  withFormat(format),
                  clean(),
                  NOTES.addNote((note, call) -> 1)));
    }
    rows.put(
        "x-sse",
        () -> {
          assertThat(stackHint("x-a: true")).isEqualTo(16 * 1024);
          assertThat(stackHint("x-sse: true")).isEqualTo(24 * 1024);
        });
  }

  /** The computed stack of an operation with this member; what generated services start with. */
  private static int stackHint(String member) {
    String text =
        "{openapi: 3.1.0, info: {title: T, version: '1'}, paths: {/p: {get: {responses: {'200': {description: OK}}, "
            + member
            + "}}}}";
    OpenApi document = new DocumentReader(Set.of()).read("api.yaml", text).document();
    return Objects.requireNonNull(document).operations().getFirst().sizing().stackBytes();
  }

  private static JsonNode withFormat(String format) {
    String schema = "\"text\":{\"type\":\"string\"";
    return JsonMapper.shared()
        .readTree(
            NOTES.document().toString().replace(schema, schema + ",\"format\":\"" + format + "\""));
  }

  private void later() {
    for (String extension :
        List.of(
            "x-brrtrouter-circuit-breaker=true",
            "x-brrtrouter-rate-limit=10",
            "x-websocket=true",
            "x-cors=inherit")) {
      row(
          extension,
          (server, log) -> {
            String name = extension.split("=")[0];
            assertThat(log.all())
                .filteredOn(event -> event.level() == Level.WARN)
                .extracting(CapturedLog.Event::message)
                .singleElement()
                .asString()
                .contains(name + " of getNote", "no effect");
            assertThat(get(server, "/notes/1").status()).isEqualTo(200);
          });
    }
    row(
        "x-cors=false",
        (server, log) -> assertThat(log.all()).noneMatch(event -> event.level() == Level.WARN));
  }
}
