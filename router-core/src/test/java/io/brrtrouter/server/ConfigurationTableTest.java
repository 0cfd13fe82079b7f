package io.brrtrouter.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.server.Scene.Effect;
import io.brrtrouter.server.Scene.Way;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * One row for each name that can be configured: give it in each of three ways, start the service,
 * see its effect over a socket.
 */
@Timeout(180)
class ConfigurationTableTest {
  /** The names that users know, by whose rows this table is judged. */
  private static final List<String> NAMES =
      List.of(
          "PORT",
          "BRRTR_HOST",
          "BRRTR_KEEP_ALIVE",
          "BRRTR_CONFIG",
          "BRRTR_SPEC",
          "BRRTR_STATIC_DIR",
          "BRRTR_DOC_DIR",
          "BRRTR_DRAIN_DELAY_MS",
          "BRRTR_SHUTDOWN_GRACE_MS",
          "BRRTR_READ_TIMEOUT_MS",
          "BRRTR_MIN_BODY_RATE",
          "BRRTR_IDLE_TIMEOUT_MS",
          "BRRTR_MAX_CONNECTIONS",
          "BRRTR_MAX_JSON_DEPTH",
          "BRRTR_MAX_VIOLATIONS",
          "BRRTR_ALLOWED_REF_HOSTS",
          "BRRTR_HANDLER_WORKERS",
          "BRRTR_HANDLER_MAX_WORKERS",
          "BRRTR_MAX_WORKERS",
          "BRRTR_MAX_IN_FLIGHT_BYTES",
          "BRRTR_MAX_GZIP_RATIO",
          "BRRTR_HANDLER_QUEUE_BOUND",
          "BRRTR_BACKPRESSURE_MODE",
          "BRRTR_BACKPRESSURE_TIMEOUT_MS",
          "BRRTR_HANDLER_DEADLINE_MS",
          "BRRTR_HANDLER_MAX_STREAMS",
          "BRRTR_HANDLER_WORKERS__GET_NOTE",
          "BRRTR_HANDLER_MAX_WORKERS__GET_NOTE",
          "BRRTR_HANDLER_QUEUE_BOUND__GET_NOTE",
          "BRRTR_BACKPRESSURE_MODE__GET_NOTE",
          "BRRTR_BACKPRESSURE_TIMEOUT_MS__GET_NOTE",
          "BRRTR_HANDLER_DEADLINE_MS__GET_NOTE",
          "BRRTR_HANDLER_MAX_STREAMS__GET_NOTE",
          "BRRTR_STACK_SIZE",
          "BRRTR_STACK_SIZE__GET_NOTE",
          "BRRTR_STACK_MIN_BYTES",
          "BRRTR_STACK_MAX_BYTES",
          "BRRTR_BODY_SIZE__ADD_NOTE",
          "BRRTR_MAX_REQUEST_BODY_BYTES",
          "BRRTR_MAX_REQUEST_TARGET_BYTES",
          "BRRTR_MAX_HEADER_BYTES",
          "BRRTR_SCHEMA_CACHE",
          "BRRTR_ROUTER_MODE",
          "BRRTR_ROUTER_LOG",
          "BRRTR_RESPONSE_VALIDATION",
          "BRRTR_LOG_LEVEL",
          "BRRTR_LOG_FORMAT",
          "BRRTR_LOG_ASYNC",
          "BRRTR_LOG_SAMPLING_MODE",
          "BRRTR_LOG_SAMPLING_RATE",
          "BRRTR_LOG_REDACT_LEVEL",
          "BRRTR_HOT_RELOAD",
          "BRRTR_API_KEY__NOTE_KEY",
          "BRRTR_JWKS_FETCH_TIMEOUT_MS",
          "OTEL_EXPORTER_OTLP_ENDPOINT");

  @TempDir private Path folder;

  private static Map<String, Effect> rows() {
    Map<String, Effect> rows = new LinkedHashMap<>();
    rows.putAll(ConnectionRows.rows());
    rows.putAll(FileRows.rows());
    rows.putAll(LimitRows.rows());
    rows.putAll(WorkerRows.rows());
    rows.putAll(RoutingRows.rows());
    rows.putAll(LogRows.rows());
    return rows;
  }

  @TestFactory
  Stream<DynamicTest> everyNameHasItsEffectInEveryWay() {
    return rows().entrySet().stream()
        .flatMap(row ->
            Stream.of(Way.values())
                .filter(way -> way != Way.FILE || !row.getKey().startsWith("BRRTR_CONFIG"))
                .map(way -> test(row.getKey(), way, row.getValue())));
  }

  private DynamicTest test(String variables, Way way, Effect effect) {
    return DynamicTest.dynamicTest(
        way + " " + variables,
        () -> {
          FileRows.prepare(folder);
          try (Scene scene = new Scene(variables, way, folder)) {
            effect.see(scene);
          }
        });
  }

  @Test
  void noNameIsWithoutARow() {
    List<String> named =
        rows().keySet().stream().map(row -> row.substring(0, row.indexOf('='))).toList();
    assertThat(named).containsAll(NAMES);
    assertThat(NAMES.stream().map(name -> name.replaceFirst("__.*", "")))
        .containsAll(Settings.all().stream().map(Setting::variable).toList());
  }
}
