package io.brrtrouter.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.server.RawClient.Answer;
import io.brrtrouter.worker.PoolStatistics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One row for each name that can be configured: set it, start the service, see its effect. */
@Timeout(120)
class ConfigurationTableTest {
  /** Names of what writes logs, not of what answers requests: shown where that is configured. */
  private static final List<String> ELSEWHERE =
      List.of("BRRTR_LOG_LEVEL", "BRRTR_LOG_FORMAT", "BRRTR_LOG_ASYNC");

  private final TestApi notes = new TestApi("notes");
  private final Semaphore gate = new Semaphore(0);
  private final Map<String, Row> rows = new LinkedHashMap<>();
  @TempDir private Path folder;

  /** What a row does. */
  @FunctionalInterface
  private interface Row {
    void run() throws Exception;
  }

  /** What is seen of a running service. */
  @FunctionalInterface
  private interface Effect {
    void see(RouterServer server) throws Exception;
  }

  @TestFactory
  Stream<DynamicTest> everyNameHasItsEffect() {
    listening();
    files();
    limits();
    workers();
    stacks();
    routingAndValidation();
    logs();
    return rows.entrySet().stream()
        .map(row -> DynamicTest.dynamicTest(row.getKey(), row.getValue()::run));
  }

  @Test
  void noNameIsWithoutARow() {
    assertThat(everyNameHasItsEffect()).isNotEmpty();
    List<String> named = new ArrayList<>(ELSEWHERE);
    rows.keySet().forEach(row -> named.add(row.replaceFirst("(__|=|,).*", "")));
    assertThat(named).containsAll(Settings.all().stream().map(Setting::variable).toList());
  }

  /** A row: variables as {@code NAME=value,...}, and what is then seen. */
  private void row(String variables, Effect effect) {
    rows.put(
        variables,
        () -> {
          gate.drainPermits();
          try (RouterServer server = start(variables)) {
            effect.see(server);
            gate.release(1000);
          }
        });
  }

  private RouterServer start(String variables) {
    Map<String, String> environment = new HashMap<>();
    environment.put("PORT", "0");
    environment.put("BRRTR_HOST", "127.0.0.1");
    environment.put("BRRTR_API_KEY__NOTEKEY", "weaker");
    for (String pair : variables.split(",")) {
      environment.put(pair.split("=")[0], pair.split("=")[1].replace("FOLDER", folder + ""));
    }
    OperationInfo bare = notes.getNoteInfo().sizing(0, 0, 0).build();
    return notes
        .server(
            TestApi.getNote(bare, (id, call) -> answer((Integer) id)),
            notes.addNote((note, call) -> 1),
            notes.secret((input, call) -> "secret"))
        .config(RouterConfigTest.clean().environment(environment).build())
        .start();
  }

  /** 1 is answered at once, 2 when the gate opens. */
  private Object answer(int id) throws InterruptedException {
    if (id == 2) {
      gate.acquire();
    }
    return "note";
  }

  private static Answer send(RouterServer server, String request) throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      return client.send(request).answer();
    }
  }

  private static String get(String target) {
    return "GET " + target + " HTTP/1.1\nHost: x\n\n";
  }

  private CompletableFuture<Answer> sendLater(RouterServer server, String request) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return send(server, request);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        Thread::startVirtualThread);
  }

  private static PoolStatistics pool(RouterServer server) {
    return server.statistics().pools().stream()
        .filter(pool -> pool.name().equals("getNote"))
        .findFirst()
        .orElseThrow();
  }

  private static void untilBusy(RouterServer server, int busy) throws InterruptedException {
    while (pool(server).busy() < busy) {
      Thread.sleep(2);
    }
  }

  private void listening() {
    rows.put(
        "PORT",
        () -> {
          int port = freePort();
          try (RouterServer server = start("PORT=" + port)) {
            assertThat(server.port()).isEqualTo(port);
            assertThat(send(server, get("/notes/1")).status()).isEqualTo(200);
          }
        });
    row(
        "BRRTR_HOST=127.0.0.2",
        server -> {
          try (Socket socket = new Socket("127.0.0.2", server.port())) {
            assertThat(socket.isConnected()).isTrue();
          }
          assertThatThrownBy(() -> new Socket("127.0.0.1", server.port()).close())
              .isInstanceOf(IOException.class);
        });
    row(
        "BRRTR_KEEP_ALIVE=false",
        server -> assertThat(send(server, get("/notes/1")).field("Connection")).isEqualTo("close"));
    row(
        "BRRTR_MAX_CONNECTIONS=1",
        server -> {
          try (RawClient first = new RawClient(server.port());
              RawClient second = new RawClient(server.port())) {
            first.get("/notes/1");
            second.send(get("/notes/1")).patience(300);
            assertThatThrownBy(second::answer).isInstanceOf(IOException.class);
          }
        });
    row(
        "BRRTR_READ_TIMEOUT_MS=150",
        server -> assertThat(send(server, "GET /notes/1 HTTP/1.1\nHo").status()).isEqualTo(408));
    row(
        "BRRTR_IDLE_TIMEOUT_MS=150",
        server -> {
          try (RawClient client = new RawClient(server.port())) {
            client.get("/notes/1");
            assertThat(client.isClosed()).isTrue();
          }
        });
    row(
        "BRRTR_DRAIN_DELAY_MS=1000",
        server -> {
          CompletableFuture<Void> stop = CompletableFuture.runAsync(server::stop);
          while (send(server, get("/ready")).status() != 503) {
            Thread.sleep(5);
          }
          assertThat(send(server, get("/notes/1")).status()).isEqualTo(200);
          stop.get();
        });
    row(
        "BRRTR_SHUTDOWN_GRACE_MS=100",
        server -> {
          CompletableFuture<Answer> running = sendLater(server, get("/notes/2"));
          untilBusy(server, 1);
          server.stop();
          assertThat(running.get().status()).isEqualTo(503);
        });
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void files() {
    rows.put(
        "BRRTR_CONFIG",
        () -> {
          Files.writeString(folder.resolve("c.yaml"), "keep_alive: false\n");
          try (RouterServer server = start("BRRTR_CONFIG=FOLDER/c.yaml")) {
            assertThat(send(server, get("/notes/1")).field("Connection")).isEqualTo("close");
          }
        });
    rows.put(
        "BRRTR_SPEC",
        () -> {
          Files.writeString(
              folder.resolve("spec.json"),
              notes.document().toString().replace("\"title\":\"notes\"", "\"title\":\"other\""));
          try (RouterServer server = start("BRRTR_SPEC=FOLDER/spec.json")) {
            assertThat(send(server, get("/openapi.json")).text()).contains("\"title\":\"other\"");
            assertThat(send(server, get("/notes/1")).status()).isEqualTo(200);
          }
        });
    rows.put("BRRTR_ALLOWED_REF_HOSTS", this::allowedHosts);
    rows.put(
        "BRRTR_STATIC_DIR",
        () -> {
          Files.writeString(folder.resolve("hello.txt"), "hello");
          try (RouterServer server = start("BRRTR_STATIC_DIR=FOLDER")) {
            assertThat(send(server, get("/hello.txt")).text()).isEqualTo("hello");
          }
        });
    rows.put(
        "BRRTR_DOC_DIR",
        () -> {
          Files.writeString(folder.resolve("guide.html"), "guide");
          try (RouterServer server = start("BRRTR_DOC_DIR=FOLDER")) {
            assertThat(send(server, get("/docs/guide.html")).text()).isEqualTo("guide");
            assertThat(send(server, get("/docs")).text()).contains("swagger-ui");
          }
        });
    row(
        "BRRTR_API_KEY__NOTE_KEY=hush",
        server -> {
          String secret = "GET /notes-secret HTTP/1.1\nHost: x\nX-API-Key: hush\n\n";
          assertThat(send(server, secret).text()).isEqualTo("secret");
          assertThat(send(server, get("/notes-secret")).status()).isEqualTo(401);
        });
  }

  private void allowedHosts() throws Exception {
    HttpServer remote = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    remote.createContext(
        "/",
        exchange -> {
          byte[] schema = "{\"type\":\"integer\",\"maximum\":9}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, schema.length);
          exchange.getResponseBody().write(schema);
          exchange.close();
        });
    remote.start();
    String url = "http://127.0.0.1:" + remote.getAddress().getPort() + "/schema.json";
    Files.writeString(
        folder.resolve("remote.json"),
        notes
            .document()
            .toString()
            .replace("\"n\":{\"type\":\"integer\"}", "\"n\":{\"$ref\":\"" + url + "\"}"));
    String spec = "BRRTR_SPEC=FOLDER/remote.json";
    try (RouterServer server = start(spec + ",BRRTR_ALLOWED_REF_HOSTS=127.0.0.1")) {
      assertThat(send(server, get("/openapi.json")).text()).contains("\"maximum\":9");
      assertThatThrownBy(() -> start(spec))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("127.0.0.1");
    } finally {
      remote.stop(0);
    }
  }

  private void limits() {
    row(
        "BRRTR_MAX_REQUEST_TARGET_BYTES=100",
        server -> {
          assertThat(send(server, get("/" + "a".repeat(100))).status()).isEqualTo(414);
          assertThat(send(server, get("/" + "a".repeat(99))).status()).isEqualTo(404);
        });
    row(
        "BRRTR_MAX_HEADER_BYTES=300",
        server -> {
          String large = "GET /notes/1 HTTP/1.1\nHost: x\nX-A: " + "a".repeat(300) + "\n\n";
          assertThat(send(server, large).status()).isEqualTo(431);
        });
    row(
        "BRRTR_MAX_REQUEST_BODY_BYTES=12",
        server -> {
          assertThat(send(server, notes.post("{\"text\":\"ab\"}")).status()).isEqualTo(413);
          assertThat(send(server, notes.post("{\"text\":\"\"}")).status()).isEqualTo(200);
        });
    row(
        "BRRTR_MAX_IN_FLIGHT_BYTES=12",
        server -> {
          Answer refused = send(server, notes.post("{\"text\":\"ab\"}"));
          assertThat(refused.status()).isEqualTo(503);
          assertThat(refused.field("Retry-After")).isNotNull();
          assertThat(send(server, notes.post("{\"text\":\"\"}")).status()).isEqualTo(200);
        });
    row(
        "BRRTR_MAX_JSON_DEPTH=3",
        server -> {
          String deep = "{\"text\":\"\",\"more\":[[[1]]]}";
          assertThat(send(server, notes.post(deep)).status()).isEqualTo(400);
          assertThat(send(server, notes.post(deep.replace("[[[1]]]", "[[1]]"))).status())
              .isEqualTo(200);
        });
    row(
        "BRRTR_MAX_VIOLATIONS=1",
        server ->
            assertThat(send(server, notes.post("{\"text\":1,\"a\":\"\",\"b\":\"\"}")).text())
                .satisfies(text -> assertThat(text.split("\"keyword\"")).hasSize(2)));
    rows.put(
        "BRRTR_BODY_SIZE__ADD_NOTE",
        () -> {
          try (CapturedLog log = new CapturedLog();
              RouterServer server = start("BRRTR_BODY_SIZE__ADD_NOTE=77")) {
            assertThat(send(server, get("/health")).status()).isEqualTo(200);
            assertThat(log.of("Route registered"))
                .anySatisfy(e -> assertThat(e.fields()).containsEntry("request_estimate", 77));
          }
        });
  }

  private void workers() {
    row("BRRTR_HANDLER_WORKERS=1", server -> atMostBusy(server, 1, 4));
    row("BRRTR_HANDLER_WORKERS__GET_NOTE=2", server -> atMostBusy(server, 2, 5));
    row("BRRTR_HANDLER_MAX_WORKERS=5", server -> atMostBusy(server, 5, 8));
    row(
        "BRRTR_MAX_WORKERS=1",
        server -> {
          CompletableFuture<Answer> running = sendLater(server, get("/notes/2"));
          untilBusy(server, 1);
          assertThat(send(server, notes.post("{\"text\":\"\"}")).status()).isEqualTo(503);
          gate.release();
          assertThat(running.get().status()).isEqualTo(200);
        });
    row(
        "BRRTR_HANDLER_QUEUE_BOUND=1,BRRTR_HANDLER_WORKERS=1,BRRTR_BACKPRESSURE_MODE=shed",
        server -> {
          sendLater(server, get("/notes/2"));
          untilBusy(server, 1);
          CompletableFuture<Answer> queued = sendLater(server, get("/notes/2"));
          while (pool(server).queued() < 1) {
            Thread.sleep(2);
          }
          assertThat(send(server, get("/notes/1")).status()).isEqualTo(429);
          gate.release(2);
          assertThat(queued.get().status()).isEqualTo(200);
        });
    row(
        "BRRTR_BACKPRESSURE_MODE=shed,BRRTR_BACKPRESSURE_TIMEOUT_MS=3600000,"
            + "BRRTR_HANDLER_WORKERS=1,BRRTR_HANDLER_QUEUE_BOUND=0",
        server -> {
          sendLater(server, get("/notes/2"));
          untilBusy(server, 1);
          assertThat(send(server, get("/notes/1")).status()).isEqualTo(429);
        });
    row(
        "BRRTR_BACKPRESSURE_TIMEOUT_MS=3600000,BRRTR_HANDLER_WORKERS=1,BRRTR_HANDLER_QUEUE_BOUND=0",
        server -> {
          sendLater(server, get("/notes/2"));
          untilBusy(server, 1);
          CompletableFuture<Answer> waiting = sendLater(server, get("/notes/1"));
          Thread.sleep(200);
          assertThat(waiting).isNotDone();
          gate.release();
          assertThat(waiting.get().status()).isEqualTo(200);
        });
    row(
        "BRRTR_HANDLER_DEADLINE_MS=100",
        server -> assertThat(send(server, get("/notes/2")).status()).isEqualTo(504));
    row(
        "BRRTR_HANDLER_DEADLINE_MS__GET_NOTE=100",
        server -> assertThat(send(server, get("/notes/2")).status()).isEqualTo(504));
  }

  private void atMostBusy(RouterServer server, int most, int requests) throws Exception {
    List<CompletableFuture<Answer>> all = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      all.add(sendLater(server, get("/notes/2")));
    }
    while (pool(server).busy() + pool(server).queued() < requests) {
      Thread.sleep(2);
    }
    assertThat(pool(server).busy()).isEqualTo(most);
    gate.release(requests);
    for (CompletableFuture<Answer> one : all) {
      assertThat(one.get().status()).isEqualTo(200);
    }
  }

  private void stacks() {
    stack("BRRTR_STACK_SIZE=0x9000", 36_864);
    stack("BRRTR_STACK_SIZE__GET_NOTE=40000", 40_000);
    stack("BRRTR_STACK_MIN_BYTES=100000", 100_000);
    stack("BRRTR_STACK_MAX_BYTES=20000", 20_000);
  }

  private void stack(String variables, long bytes) {
    row(
        variables,
        server -> {
          assertThat(send(server, get("/notes/1")).status()).isEqualTo(200);
          assertThat(pool(server).config().stackBytes()).isEqualTo(bytes);
        });
  }

  private void routingAndValidation() {
    logged("BRRTR_ROUTER_MODE=regex", "Service starting with configuration", "router_mode");
    logged("BRRTR_ROUTER_LOG=trace", "Route matched", "template");
    row(
        "BRRTR_SCHEMA_CACHE=off",
        server -> {
          assertThat(send(server, notes.post("{\"text\":\"a\"}")).status()).isEqualTo(200);
          assertThat(send(server, notes.post("{\"text\":5}")).status()).isEqualTo(400);
        });
    rows.put("BRRTR_RESPONSE_VALIDATION=enforce", () -> wrongResponse("enforce", 500));
    rows.put("BRRTR_RESPONSE_VALIDATION=report", () -> wrongResponse("report", 200));
    rows.put("BRRTR_RESPONSE_VALIDATION=off", () -> wrongResponse("off", 200));
  }

  private void wrongResponse(String mode, int status) throws Exception {
    RouterConfig config =
        RouterConfigTest.clean()
            .environment(Map.of("PORT", "0", "BRRTR_RESPONSE_VALIDATION", mode))
            .build();
    try (RouterServer server =
        notes.server(notes.addNote((note, call) -> "no number")).config(config).start()) {
      assertThat(send(server, notes.post("{\"text\":\"a\"}")).status()).isEqualTo(status);
    }
  }

  private void logged(String variables, String message, String field) {
    rows.put(
        variables,
        () -> {
          try (CapturedLog log = new CapturedLog();
              RouterServer server = start(variables)) {
            assertThat(send(server, get("/notes/1")).status()).isEqualTo(200);
            assertThat(log.of(message))
                .anySatisfy(event -> assertThat(event.fields()).containsKey(field));
          }
        });
  }

  private void logs() {
    logged("BRRTR_LOG_SAMPLING_MODE=all", "Request completed", "status");
    logged("BRRTR_LOG_SAMPLING_RATE=1", "Request completed", "status");
    logged(
        "BRRTR_LOG_REDACT_LEVEL=full,BRRTR_LOG_SAMPLING_MODE=all", "Request completed", "headers");
  }
}
