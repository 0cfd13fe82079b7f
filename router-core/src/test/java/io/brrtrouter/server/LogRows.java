package io.brrtrouter.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.brrtrouter.server.CapturedLog.Event;
import io.brrtrouter.server.Scene.Effect;
import io.brrtrouter.server.Scene.Way;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is logged; and names that are known and have no effect, of which the log tells. */
final class LogRows {
  private LogRows() {}

  static Map<String, Effect> rows() {
    Map<String, Effect> rows = new LinkedHashMap<>();
    rows.put("BRRTR_LOG_SAMPLING_MODE=all", scene -> completed(scene));
    rows.put("BRRTR_LOG_SAMPLING_RATE=1", scene -> completed(scene));
    rows.put(
        "BRRTR_LOG_REDACT_LEVEL=full,BRRTR_LOG_SAMPLING_MODE=all",
        scene ->
            assertThat(completed(scene).fields()).containsEntry("headers", Map.of("host", "***")));
    // Logback is the application's: what it does not follow is told. Here it logs from DEBUG on.
    rows.put("BRRTR_LOG_LEVEL=debug", scene -> isNotTold(scene, "BRRTR_LOG_LEVEL"));
    rows.put("BRRTR_LOG_LEVEL=error", scene -> isTold(scene, "BRRTR_LOG_LEVEL"));
    rows.put(
        "BRRTR_LOG_FORMAT=pretty",
        scene -> {
          if (scene.way() == Way.ENVIRONMENT) {
            isNotTold(scene, "BRRTR_LOG_FORMAT");
          } else {
            isTold(scene, "BRRTR_LOG_FORMAT");
          }
        });
    rows.put("BRRTR_LOG_ASYNC=true", scene -> isTold(scene, "BRRTR_LOG_ASYNC"));
    rows.put("BRRTR_HOT_RELOAD=on", scene -> isTold(scene, "BRRTR_HOT_RELOAD"));
    rows.put("BRRTR_HOT_RELOAD=off", scene -> isNotTold(scene, "BRRTR_HOT_RELOAD"));
    rows.put(
        "BRRTR_JWKS_FETCH_TIMEOUT_MS=100", scene -> isTold(scene, "BRRTR_JWKS_FETCH_TIMEOUT_MS"));
    rows.put(
        "OTEL_EXPORTER_OTLP_ENDPOINT=http://localhost:4317",
        scene -> isTold(scene, "OTEL_EXPORTER_OTLP_ENDPOINT"));
    return rows;
  }

  private static Event completed(Scene scene) throws Exception {
    assertThat(scene.get("/notes/1").status()).isEqualTo(200);
    Scene.until(() -> !scene.log().of("Request completed").isEmpty());
    return scene.log().of("Request completed").getFirst();
  }

  private static void isTold(Scene scene, String variable) throws Exception {
    assertThat(told(scene, variable)).hasSize(1);
    assertThat(scene.get("/notes/1").status()).isEqualTo(200);
  }

  private static void isNotTold(Scene scene, String variable) throws Exception {
    assertThat(told(scene, variable)).isEmpty();
    assertThat(scene.get("/notes/1").status()).isEqualTo(200);
  }

  private static List<String> told(Scene scene, String variable) {
    return scene.log().all().stream()
        .filter(event -> event.level() == Level.WARN)
        .map(Event::message)
        .filter(message -> message.contains(Scene.name(variable, scene.way())))
        .toList();
  }
}
