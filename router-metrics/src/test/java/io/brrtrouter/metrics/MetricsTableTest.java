package io.brrtrouter.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.server.RouterConfig;
import io.brrtrouter.server.RouterServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoublePredicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;

/** Every meter by its name and labels, provoked by requests and scraped over a socket. */
@Timeout(60)
@TestInstance(Lifecycle.PER_CLASS)
class MetricsTableTest {
  private final HttpClient client = HttpClient.newHttpClient();
  private final Semaphore gate = new Semaphore(0);
  private final RouterMetrics metrics = RouterMetrics.create();
  private RouterServer server;

  @BeforeAll
  void serveAndProvoke() throws Exception {
    Map<String, String> environment =
        Map.of(
            "PORT", "0",
            "BRRTR_HOST", "127.0.0.1",
            "BRRTR_HANDLER_WORKERS__GET_NOTE", "1",
            "BRRTR_HANDLER_QUEUE_BOUND__GET_NOTE", "1",
            "BRRTR_BACKPRESSURE_MODE__GET_NOTE", "shed",
            "BRRTR_HANDLER_DEADLINE_MS__SLOW_NOTE", "50",
            "BRRTR_MAX_IN_FLIGHT_BYTES", "1000",
            "BRRTR_API_KEY__NOTE_KEY", "hush",
            "BRRTR_RESPONSE_VALIDATION", "report");
    server =
        RouterServer.builder()
            .api(
                "notes",
                NotesApi.document(),
                List.of(
                    NotesApi.of(
                        NotesApi.reading("getNote", "/notes/{id}").build(), this::controller),
                    NotesApi.of(NotesApi.reading("slowNote", "/slow/{id}").build(), this::stubborn),
                    NotesApi.addNote(note -> "no number"),
                    NotesApi.secret(input -> "secret")))
            .metrics(metrics)
            .shutdownHook(false)
            .config(
                RouterConfig.builder().environment(environment).systemProperties(Map.of()).build())
            .start();
    provoke();
  }

  @AfterAll
  void stop() {
    gate.release(100);
    server.stop();
    metrics.close();
  }

  private Object controller(Object id) throws Exception {
    switch ((Integer) id) {
      case 2 -> gate.acquire();
      case 3 -> throw new IllegalStateException("broken");
      case 4 -> throw new StackOverflowError();
      case 5 -> throw new OutOfMemoryError();
      case 6 -> throw new InterruptedException();
      default -> {}
    }
    return "note " + id;
  }

  /** Goes on until the gate opens, whatever its deadline says. */
  private Object stubborn(Object id) {
    while (!gate.tryAcquire()) {
      LockSupport.parkNanos(1_000_000);
    }
    return "late";
  }

  private void provoke() throws Exception {
    assertThat(get("/notes/1")).isEqualTo(200);
    for (int id = 3; id <= 6; id++) {
      assertThat(get("/notes/" + id)).isEqualTo(500);
    }
    assertThat(get("/notes/x")).isEqualTo(400);
    assertThat(get("/elsewhere")).isEqualTo(404);
    assertThat(send(request("/notes/1").method("PURGE", HttpRequest.BodyPublishers.noBody())))
        .isEqualTo(405);
    assertThat(post("{\"text\":\"" + "a".repeat(39) + "\"}")).isEqualTo(200);
    assertThat(post("{\"text\":5}")).isEqualTo(400);
    assertThat(post("\"" + "a".repeat(1000) + "\"")).isEqualTo(503);
    assertThat(send(request("/secret").header("X-API-Key", "hush"))).isEqualTo(200);
    assertThat(get("/secret")).isEqualTo(401);
    assertThat(get("/slow/1")).isEqualTo(504);
    runOneLetOneWaitAndShedOne();
  }

  private void runOneLetOneWaitAndShedOne() throws Exception {
    List<CompletableFuture<HttpResponse<String>>> two = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      two.add(client.sendAsync(request("/notes/2").build(), BodyHandlers.ofString()));
      String meter = i == 0 ? "brrtrouter_active_requests" : "brrtrouter_channel_queue_depth";
      until(i == 0 ? meter : meter + "{handler=\"getNote\"}", value -> value >= 1);
    }
    assertThat(get("/notes/1")).isEqualTo(429);
    until("brrtrouter_coroutine_stack_depth_frames{handler=\"getNote\"}", value -> value > 0);
    Map<String, Double> seen = scrape();
    assertThat(seen)
        .containsEntry("brrtrouter_worker_pool_queue_depth{handler=\"getNote\"}", 1.0)
        .containsEntry("brrtrouter_channel_queue_depth{handler=\"getNote\"}", 1.0)
        .containsEntry("brrtrouter_handler_stuck{handler=\"slowNote\"}", 1.0);
    assertThat(seen.get("brrtrouter_coroutine_stack_used_percent{handler=\"getNote\"}"))
        .isBetween(0.01, 5.0);
    assertThat(seen.get("brrtrouter_active_requests")).isGreaterThanOrEqualTo(3);
    gate.release(10);
    for (CompletableFuture<HttpResponse<String>> one : two) {
      assertThat(one.get().statusCode()).isEqualTo(200);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  private int send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString()).statusCode();
  }

  private int get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  private int post(String json) throws IOException, InterruptedException {
    return send(
        request("/notes")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  private void until(String meter, DoublePredicate holds) throws Exception {
    while (!holds.test(scrape().getOrDefault(meter, -1.0))) {
      Thread.sleep(5);
    }
  }

  /** What the endpoint shows, by name and labels. */
  private Map<String, Double> scrape() throws IOException, InterruptedException {
    String text = client.send(request("/metrics").build(), BodyHandlers.ofString()).body();
    Map<String, Double> meters = new HashMap<>();
    text.lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(line -> {
          int space = line.lastIndexOf(' ');
          meters.put(line.substring(0, space), Double.valueOf(line.substring(space + 1)));
        });
    return meters;
  }

  /** Names and labels without the prefix, and the least their values are by now. */
  private static final Map<String, Double> ROWS =
      Map.ofEntries(
          // Requests.
          Map.entry("requests_total{handler=\"getNote\",method=\"GET\",status=\"200\"}", 3.0),
          Map.entry("requests_total{handler=\"getNote\",method=\"GET\",status=\"400\"}", 1.0),
          Map.entry("requests_total{handler=\"getNote\",method=\"GET\",status=\"429\"}", 1.0),
          Map.entry("requests_total{handler=\"getNote\",method=\"GET\",status=\"500\"}", 4.0),
          Map.entry("requests_total{handler=\"slowNote\",method=\"GET\",status=\"504\"}", 1.0),
          Map.entry("requests_total{handler=\"secret\",method=\"GET\",status=\"401\"}", 1.0),
          Map.entry("requests_total{handler=\"_unmatched\",method=\"GET\",status=\"404\"}", 1.0),
          Map.entry("requests_total{handler=\"_unmatched\",method=\"_other\",status=\"405\"}", 1.0),
          Map.entry("request_duration_seconds_bucket{handler=\"getNote\",le=\"+Inf\"}", 9.0),
          Map.entry("request_duration_seconds_sum{handler=\"getNote\"}", 0.000_001),
          Map.entry("active_requests", 1.0),
          Map.entry("request_body_bytes_sum{handler=\"addNote\"}", 60.0),
          Map.entry("response_body_bytes_sum{handler=\"getNote\"}", 18.0),
          Map.entry("body_estimate_ratio_sum{handler=\"addNote\"}", 0.5),
          // Routing.
          Map.entry("route_match_duration_seconds_count", 10.0),
          Map.entry("route_match_failures_total{reason=\"not_found\"}", 1.0),
          Map.entry("route_match_failures_total{reason=\"method_not_allowed\"}", 1.0),
          // Pools.
          Map.entry("worker_pool_queue_depth{handler=\"getNote\"}", 0.0),
          Map.entry("worker_pool_shed_total{handler=\"getNote\"}", 1.0),
          Map.entry("worker_pool_dispatched_total{handler=\"getNote\"}", 7.0),
          Map.entry("worker_pool_completed_total{handler=\"getNote\"}", 7.0),
          Map.entry("channel_queue_depth{handler=\"getNote\"}", 0.0),
          Map.entry("channel_queue_depth_at_send_sum{handler=\"getNote\"}", 0.0),
          Map.entry("channel_queue_depth_at_send_count{handler=\"getNote\"}", 7.0),
          Map.entry("channel_queue_wait_seconds_sum{handler=\"getNote\"}", 0.000_001),
          Map.entry("channel_send_failures_total{handler=\"addNote\"}", 1.0),
          Map.entry("coroutines_active{handler=\"getNote\"}", 0.0),
          Map.entry("coroutines_spawned_total", 4.0),
          Map.entry("coroutines_destroyed_total", 0.0),
          Map.entry("coroutine_spawn_failures_total", 0.0),
          Map.entry("handlers_registered", 4.0),
          Map.entry("handler_duration_seconds_count{handler=\"getNote\"}", 7.0),
          Map.entry("handler_errors_total{handler=\"getNote\",kind=\"exception\"}", 1.0),
          Map.entry("handler_errors_total{handler=\"getNote\",kind=\"stack_overflow\"}", 1.0),
          Map.entry("handler_errors_total{handler=\"getNote\",kind=\"out_of_memory\"}", 1.0),
          Map.entry("handler_errors_total{handler=\"getNote\",kind=\"interrupted\"}", 1.0),
          Map.entry("handler_deadline_timeouts_total{handler=\"slowNote\"}", 1.0),
          Map.entry("handler_stuck{handler=\"slowNote\"}", 0.0),
          Map.entry("coroutine_stack_bytes{handler=\"getNote\"}", 16_384.0),
          Map.entry("coroutine_stack_depth_frames{handler=\"getNote\"}", 0.0),
          Map.entry("coroutine_stack_used_percent{handler=\"getNote\"}", 0.0),
          // Security and validation.
          Map.entry("auth_duration_seconds_count{provider=\"noteKey\"}", 1.0),
          Map.entry("auth_failures_total{provider=\"noteKey\",reason=\"absent\"}", 1.0),
          Map.entry("validation_failures_total{handler=\"getNote\",in=\"path\"}", 1.0),
          Map.entry("validation_failures_total{handler=\"addNote\",in=\"body\"}", 1.0),
          Map.entry("fast_path_fallbacks_total{handler=\"addNote\"}", 1.0),
          Map.entry("response_validation_failures_total{handler=\"addNote\"}", 1.0));

  @Test
  void everyMeterHasItsNameAndCounts() throws Exception {
    Map<String, Double> seen = scrape();
    assertThat(ROWS)
        .allSatisfy((name, least) ->
            assertThat(seen.get("brrtrouter_" + name))
                .as(name)
                .isNotNull()
                .isGreaterThanOrEqualTo(least));
  }

  @Test
  void theJvmAndTheProcessAreMeasuredToo() throws Exception {
    until(
        "jvm_threads_virtual_pinned_seconds_count", pinned -> pinned >= 0); // the recorder is slow
    List<String> names = scrape().keySet().stream().map(n -> n.replaceFirst("\\{.*", "")).toList();
    assertThat(names)
        .contains(
            "jvm_memory_used_bytes",
            "jvm_gc_pause_seconds_count",
            "jvm_threads_live_threads",
            "jvm_threads_virtual_pinned_seconds_count",
            "process_uptime_seconds");
  }

  @Test
  void nothingThatAClientSendsBecomesALabel() throws Exception {
    get("/made/up/path?by=a-client");
    send(request("/notes/1").method("BREW", HttpRequest.BodyPublishers.noBody()));
    assertThat(scrape().keySet()).noneMatch(name -> name.contains("made") || name.contains("BREW"));
  }
}
