package io.brrtrouter.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.server.RawClient.Answer;
import io.brrtrouter.server.Scene.Effect;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** How large requests may be. */
final class LimitRows {
  private LimitRows() {}

  static Map<String, Effect> rows() {
    Map<String, Effect> rows = new LinkedHashMap<>();
    rows.put(
        "BRRTR_MAX_REQUEST_TARGET_BYTES=100",
        scene -> {
          assertThat(scene.get("/" + "a".repeat(100)).status()).isEqualTo(414);
          assertThat(scene.get("/" + "a".repeat(99)).status()).isEqualTo(404);
        });
    rows.put(
        "BRRTR_MAX_HEADER_BYTES=300",
        scene -> {
          String large = "GET /notes/1 HTTP/1.1\nHost: x\nX-A: " + "a".repeat(300) + "\n\n";
          assertThat(scene.send(large).status()).isEqualTo(431);
        });
    rows.put(
        "BRRTR_MAX_REQUEST_BODY_BYTES=12",
        scene -> {
          assertThat(scene.post("{\"text\":\"ab\"}").status()).isEqualTo(413);
          assertThat(scene.post("{\"text\":\"\"}").status()).isEqualTo(200);
        });
    rows.put(
        "BRRTR_MAX_IN_FLIGHT_BYTES=12",
        scene -> {
          Answer refused = scene.post("{\"text\":\"ab\"}");
          assertThat(refused.status()).isEqualTo(503);
          assertThat(refused.field("Retry-After")).isNotNull();
          assertThat(scene.post("{\"text\":\"\"}").status()).isEqualTo(200);
        });
    rows.put(
        "BRRTR_MAX_GZIP_RATIO=2",
        scene -> {
          String head = "POST /notes HTTP/1.1\nHost: x\nContent-Type: application/json\n";
          String note = "{\"text\":\"" + "ab".repeat(700_000) + "\"}";
          assertThat(scene.post(note).status()).isEqualTo(200);
          assertThat(gzipped(scene, head, note).status()).isEqualTo(413);
          assertThat(gzipped(scene, head, "{\"text\":\"ab\"}").status()).isEqualTo(200);
        });
    rows.put(
        "BRRTR_MAX_JSON_DEPTH=3",
        scene -> {
          String deep = "{\"text\":\"\",\"more\":[[[1]]]}";
          assertThat(scene.post(deep).status()).isEqualTo(400);
          assertThat(scene.post(deep.replace("[[[1]]]", "[[1]]")).status()).isEqualTo(200);
        });
    rows.put(
        "BRRTR_MAX_VIOLATIONS=1",
        scene -> {
          String text = scene.post("{\"text\":1,\"a\":\"\",\"b\":\"\"}").text();
          assertThat(text.split("\"keyword\"")).hasSize(2);
        });
    rows.put(
        "BRRTR_BODY_SIZE__ADD_NOTE=77",
        scene -> {
          assertThat(scene.get("/health").status()).isEqualTo(200);
          assertThat(scene.log().of("Route registered"))
              .anySatisfy(e -> assertThat(e.fields()).containsEntry("request_estimate", 77));
        });
    return rows;
  }

  private static Answer gzipped(Scene scene, String head, String text) throws IOException {
    byte[] content = GzipBodiesTest.gzip(text);
    try (RawClient client = new RawClient(scene.server().port())) {
      return client
          .send(head + "Content-Encoding: gzip\nContent-Length: " + content.length + "\n\n")
          .sendExactly(content)
          .answer();
    }
  }
}
