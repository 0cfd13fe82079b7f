package io.brrtrouter.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.server.CapturedLog.Event;
import io.brrtrouter.server.Scene.Effect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How paths are matched, and what is held against the document. */
final class RoutingRows {
  private RoutingRows() {}

  static Map<String, Effect> rows() {
    Map<String, Effect> rows = new LinkedHashMap<>();
    for (String mode : List.of("regex", "hybrid", "trie")) {
      rows.put(
          "BRRTR_ROUTER_MODE=" + mode,
          scene -> {
            assertThat(scene.get("/notes/1").status()).isEqualTo(200);
            assertThat(scene.get("/notes/1/2").status()).isEqualTo(404);
            Event start = scene.log().of("Service starting with configuration").getFirst();
            assertThat(start.fields().get("router_mode")).asString().isEqualToIgnoringCase(mode);
          });
    }
    rows.put(
        "BRRTR_ROUTER_LOG=trace",
        scene -> {
          assertThat(scene.get("/notes/1").status()).isEqualTo(200);
          Scene.until(() -> !scene.log().of("Route matched").isEmpty());
          assertThat(scene.log().of("Route matched").getFirst().fields())
              .containsEntry("template", "/notes/{id}");
        });
    rows.put(
        "BRRTR_SCHEMA_CACHE=off",
        scene -> {
          assertThat(scene.post("{\"text\":\"\"}").status()).isEqualTo(200);
          assertThat(scene.post("{\"text\":5}").status()).isEqualTo(400);
        });
    rows.put("BRRTR_RESPONSE_VALIDATION=enforce", wrongResponse(500, true));
    rows.put("BRRTR_RESPONSE_VALIDATION=report", wrongResponse(200, true));
    rows.put("BRRTR_RESPONSE_VALIDATION=sample:1", wrongResponse(200, true));
    rows.put("BRRTR_RESPONSE_VALIDATION=off", wrongResponse(200, false));
    return rows;
  }

  private static Effect wrongResponse(int status, boolean told) {
    return scene -> {
      assertThat(scene.post("{\"text\":\"makes the answer wrong\"}").status()).isEqualTo(status);
      assertThat(scene.log().of("Response violates the document")).hasSize(told ? 1 : 0);
    };
  }
}
