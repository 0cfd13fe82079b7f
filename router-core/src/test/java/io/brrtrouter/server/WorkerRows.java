package io.brrtrouter.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.server.RawClient.Answer;
import io.brrtrouter.server.Scene.Effect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** How many work, how many wait, for how long, and on what stacks. */
final class WorkerRows {
  private static final String ONE_HAND_OFF = "BRRTR_HANDLER_WORKERS=1,BRRTR_HANDLER_QUEUE_BOUND=0";

  private WorkerRows() {}

  static Map<String, Effect> rows() {
    Map<String, Effect> rows = new LinkedHashMap<>();
    rows.put("BRRTR_HANDLER_WORKERS=1", scene -> atMostBusy(scene, 1, 4));
    rows.put("BRRTR_HANDLER_WORKERS__GET_NOTE=2", scene -> atMostBusy(scene, 2, 5));
    rows.put("BRRTR_HANDLER_MAX_WORKERS=5", scene -> atMostBusy(scene, 5, 8));
    rows.put("BRRTR_HANDLER_MAX_WORKERS__GET_NOTE=6", scene -> atMostBusy(scene, 6, 8));
    rows.put("BRRTR_MAX_WORKERS=1", WorkerRows::oneWorkerInAll);
    for (String scope : List.of("", "__GET_NOTE")) {
      rows.put(
          "BRRTR_HANDLER_QUEUE_BOUND"
              + scope
              + "=1,BRRTR_HANDLER_WORKERS=1,"
              + "BRRTR_BACKPRESSURE_MODE=shed",
          WorkerRows::oneWaits);
      rows.put(
          "BRRTR_BACKPRESSURE_MODE"
              + scope
              + "=shed,BRRTR_BACKPRESSURE_TIMEOUT_MS=3600000,"
              + ONE_HAND_OFF,
          scene -> {
            scene.occupy();
            assertThat(scene.get("/notes/1").status()).isEqualTo(429);
          });
      rows.put(
          "BRRTR_BACKPRESSURE_TIMEOUT_MS" + scope + "=3600000," + ONE_HAND_OFF,
          WorkerRows::waitsForAPlace);
      rows.put(
          "BRRTR_HANDLER_DEADLINE_MS" + scope + "=100",
          scene -> assertThat(scene.get("/notes/2").status()).isEqualTo(504));
      rows.put("BRRTR_HANDLER_MAX_STREAMS" + scope + "=1", WorkerRows::oneStreams);
    }
    rows.put("BRRTR_STACK_SIZE=0x9000", stack(36_864));
    rows.put("BRRTR_STACK_SIZE__GET_NOTE=40000", stack(40_000));
    rows.put("BRRTR_STACK_MIN_BYTES=100000", stack(100_000));
    rows.put("BRRTR_STACK_MAX_BYTES=20000", stack(20_000));
    return rows;
  }

  private static Effect stack(long bytes) {
    return scene -> {
      assertThat(scene.get("/notes/1").status()).isEqualTo(200);
      assertThat(scene.pool().config().stackBytes()).isEqualTo(bytes);
    };
  }

  private static void atMostBusy(Scene scene, int most, int requests) throws Exception {
    List<CompletableFuture<Answer>> all = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      all.add(scene.getLater("/notes/2"));
    }
    Scene.until(() -> scene.pool().busy() + scene.pool().queued() == requests);
    assertThat(scene.pool().busy()).isEqualTo(most);
    scene.open(requests);
    for (CompletableFuture<Answer> one : all) {
      assertThat(one.get().status()).isEqualTo(200);
    }
  }

  private static void oneWorkerInAll(Scene scene) throws Exception {
    CompletableFuture<Answer> running = scene.occupy();
    assertThat(scene.post("{\"text\":\"\"}").status()).isEqualTo(503);
    scene.open(1);
    assertThat(running.get().status()).isEqualTo(200);
  }

  private static void oneWaits(Scene scene) throws Exception {
    scene.occupy();
    CompletableFuture<Answer> queued = scene.getLater("/notes/2");
    Scene.until(() -> scene.pool().queued() == 1);
    assertThat(scene.get("/notes/1").status()).isEqualTo(429);
    scene.open(2);
    assertThat(queued.get().status()).isEqualTo(200);
  }

  private static void oneStreams(Scene scene) throws Exception {
    CompletableFuture<Answer> streaming = scene.getLater("/notes/3");
    Scene.until(scene::isStreaming);
    assertThat(scene.get("/notes/3").status()).isEqualTo(503);
    scene.open(1);
    assertThat(streaming.get().status()).isEqualTo(200);
  }

  private static void waitsForAPlace(Scene scene) throws Exception {
    scene.occupy();
    CompletableFuture<Answer> waiting = scene.getLater("/notes/1");
    Thread.sleep(200);
    assertThat(waiting).isNotDone();
    scene.open(1);
    assertThat(waiting.get().status()).isEqualTo(200);
  }
}
