package io.brrtrouter.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.brrtrouter.http.Method;
import io.brrtrouter.operation.Operation;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.security.ApiKeyAuthenticator;
import io.brrtrouter.security.Authenticator;
import io.brrtrouter.server.CapturedLog.Event;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages, fields and levels that dashboards and alarms rely on. */
@Timeout(60)
class LogEventsTest {
  private final TestApi notes = new TestApi("notes");
  private final CapturedLog log = new CapturedLog();

  @AfterEach
  void close() {
    log.close();
  }

  private RouterServer start(Map<String, String> environment) {
    return notes
        .server(
            notes.getNote((id, call) -> {
              if (id.equals(500)) {
                throw new IllegalStateException("broken");
              }
              return "note";
            }))
        .config(TestApi.config().environment(environment).build())
        .start();
  }

  private static void get(RouterServer server, String target, String fields) throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      client.send("GET " + target + " HTTP/1.1\nHost: x\n" + fields + "\n");
      client.answer();
    }
  }

  private Event only(String message) {
    assertThat(log.of(message)).hasSize(1);
    return log.of(message).get(0);
  }

  @Test
  void theStartSaysWhatIsServedAndHow() {
    try (RouterServer server = start(Map.of("BRRTR_HANDLER_WORKERS", "3"))) {
      Event loaded = only("Configuration loaded successfully");
      assertThat(loaded.level()).isEqualTo(Level.INFO);
      assertThat(loaded.fields())
          .containsEntry("config_path", "none")
          .containsEntry("has_static_dir", false)
          .containsEntry("has_doc_dir", false)
          .containsEntry("keep_alive", true);
      Event registering = only("Registering typed handler");
      assertThat(registering.level()).isEqualTo(Level.DEBUG);
      assertThat(registering.fields()).containsEntry("handler_name", "getNote");
      assertThat(registering.fields().get("controller")).asString().contains("Reading");
      Event starting = only("Service starting with configuration");
      assertThat(starting.level()).isEqualTo(Level.INFO);
      assertThat(starting.fields())
          .containsEntry("stack_size", 65_536L)
          .containsEntry("routes_count", 1)
          .containsEntry("handlers_count", 1)
          .containsEntry("port", server.port());
      assertThat(only("Route registered").fields())
          .containsEntry("handler_name", "getNote")
          .containsEntry("path", "/notes/{id}")
          .containsEntry("workers", 3)
          .containsEntry("max_workers", 3)
          .containsEntry("queue_bound", 1024)
          .containsEntry("stack_size", 16_384L);
    }
    assertThat(only("Service stopping").fields()).containsKey("shutdown_grace_ms");
    assertThat(only("Service stopped").fields()).containsEntry("within_grace", true);
  }

  @Test
  void theEffectiveConfigurationIsLoggedOnceWithoutSecrets() {
    RouterConfig config =
        TestApi.config().environment(Map.of("BRRTR_API_KEY__NOTE_KEY", "hush")).build();
    try (RouterServer server = notes.server().config(config).start()) {
      assertThat(server.port()).isPositive();
      assertThat(only("Effective configuration").fields())
          .containsEntry("BRRTR_API_KEY__NOTE_KEY", "***")
          .containsEntry("BRRTR_HOST", "127.0.0.1")
          .containsEntry("BRRTR_MAX_WORKERS", "10000");
      assertThat(log.all().toString()).doesNotContain("hush");
    }
  }

  @Test
  void whatIsOutOfRangeOrUnknownIsAWarning() {
    try (RouterServer server =
        start(Map.of("BRRTR_MAX_CONNECTIONS", "0", "BRRTR_MAX_CONECTIONS", "1"))) {
      assertThat(server.port()).isPositive();
      assertThat(log.all())
          .filteredOn(event -> event.level() == Level.WARN)
          .extracting(Event::message)
          .anySatisfy(text -> assertThat(text).contains("BRRTR_MAX_CONNECTIONS = '0'", "taken as"))
          .anySatisfy(text -> assertThat(text).contains("BRRTR_MAX_CONECTIONS is no setting"));
    }
  }

  @Test
  void aRequestThatIsAnsweredIsLoggedWithItsFields() throws Exception {
    try (RouterServer server = start(Map.of("BRRTR_LOG_SAMPLING_MODE", "all"))) {
      get(server, "/notes/1?q=secret", "X-Request-ID: id-1\nX-API-Key: hush\nAccept: */*\n");
      Event event = only("Request completed");
      assertThat(event.level()).isEqualTo(Level.INFO);
      assertThat(event.fields())
          .containsEntry("request_id", "id-1")
          .containsEntry("method", "GET")
          .containsEntry("path", "/notes/1")
          .containsEntry("handler", "getNote")
          .containsEntry("status", 200)
          .containsEntry("request_bytes", 0L)
          .containsEntry("response_bytes", 4L);
      assertThat((Double) event.fields().get("duration_ms")).isPositive();
      assertThat(event.fields().get("headers"))
          .isEqualTo(
              Map.of("host", "x", "x-request-id", "id-1", "x-api-key", "***", "accept", "*/*"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "all, 0, 20",
    "sampled, 1, 20",
    "sampled, 0, 0",
    "sampled, -3, 0",
    "error-only, 1, 0"
  })
  void successesAreSampled(String mode, String rate, int logged) throws Exception {
    Map<String, String> environment =
        Map.of("BRRTR_LOG_SAMPLING_MODE", mode, "BRRTR_LOG_SAMPLING_RATE", rate);
    try (RouterServer server = start(environment)) {
      for (int i = 0; i < 20; i++) {
        get(server, "/notes/1", "");
      }
      assertThat(log.of("Request completed")).hasSize(logged);
      get(server, "/notes/500", "");
      assertThat(log.of("Request completed")).hasSize(logged + 1);
    }
  }

  @ParameterizedTest
  @CsvSource({"none, Bearer t, v, k", "credentials, ***, v, ***", "full, ***, ***, ***"})
  void headersAreMasked(String level, String authorization, String plain, String key)
      throws Exception {
    Map<String, String> environment =
        Map.of("BRRTR_LOG_SAMPLING_MODE", "all", "BRRTR_LOG_REDACT_LEVEL", level);
    try (RouterServer server = start(environment)) {
      get(server, "/notes/1", "Authorization: Bearer t\nX-Plain: v\nX-API-Key: k\n");
      assertThat(log.of("Request completed").get(0).fields().get("headers"))
          .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
          .containsEntry("authorization", authorization)
          .containsEntry("x-plain", plain)
          .containsEntry("x-api-key", key);
    }
  }

  @Test
  void theWorkersOfAnOperationAreTold() throws Exception {
    try (RouterServer server = start(Map.of())) {
      get(server, "/notes/1", "");
      Event spawned = only("Coroutine spawned successfully");
      assertThat(spawned.level()).isEqualTo(Level.INFO);
      assertThat(spawned.fields())
          .containsEntry("handler_name", "getNote")
          .containsEntry("stack_size", 16_384L)
          .containsEntry("total_handlers", 1);
      server.operations().replace(notes.getNote((id, call) -> "other"));
      for (String message :
          List.of("Replaced existing handler", "Destroying old coroutine - handler replaced")) {
        assertThat(only(message).level()).isEqualTo(Level.WARN);
        assertThat(only(message).fields()).isEqualTo(Map.of("handler_name", "getNote"));
      }
    }
  }

  @Test
  void aMatchThatTakesLongIsAWarning() throws Exception {
    Operation<?, ?>[] many = new Operation<?, ?>[6000];
    for (int i = 0; i < many.length; i++) {
      String id = "o" + i;
      OperationInfo info =
          OperationInfo.of(id, Method.GET, "/a/{x}/b/{y}/" + i, "/paths/~1notes~1{id}/get").build();
      many[i] = TestApi.getNote(info, (x, call) -> "");
    }
    RouterConfig config =
        TestApi.config().environment(Map.of("BRRTR_ROUTER_MODE", "regex")).build();
    try (RouterServer server = notes.server(many).config(config).start()) {
      get(server, "/a/1/b/2/none", "");
      Event slow = only("Slow route matching detected");
      assertThat(slow.level()).isEqualTo(Level.WARN);
      assertThat(slow.fields())
          .containsEntry("method", "GET")
          .containsEntry("path", "/a/1/b/2/none");
      assertThat((Long) slow.fields().get("duration_us")).isGreaterThanOrEqualTo(1000);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, right, DEBUG, true", "0, wrong, DEBUG, false", "150, right, WARN, true"})
  void whoKnowsTheCallersIsTold(int millis, String key, String level, boolean success)
      throws Exception {
    Authenticator slow =
        (request, scheme, scopes) -> {
          LockSupport.parkNanos(Duration.ofMillis(millis + 5).toNanos());
          return ApiKeyAuthenticator.of(Map.of("right", "ann"))
              .authenticate(request, scheme, scopes);
        };
    try (RouterServer server =
        notes
            .server(notes.secret((input, call) -> "secret"))
            .authenticator("noteKey", slow)
            .start()) {
      get(server, "/notes-secret", "X-API-Key: " + key + "\n");
      Event asked = only("Security provider validation complete");
      assertThat(asked.level()).isEqualTo(Level.valueOf(level));
      assertThat(asked.fields())
          .containsEntry("provider_name", "noteKey")
          .containsEntry("success", success);
      assertThat((Double) asked.fields().get("duration_ms")).isGreaterThanOrEqualTo(millis);
    }
  }

  @Test
  void whatNobodyCouldReadIsNoWarning() throws Exception {
    try (RouterServer server = start(Map.of());
        RawClient client = new RawClient(server.port())) {
      client.send("(bad) / HTTP/1.1\nHost: x\n\n").answer();
      assertThat(log.all()).noneMatch(event -> event.level().isGreaterOrEqual(Level.WARN));
    }
  }
}
