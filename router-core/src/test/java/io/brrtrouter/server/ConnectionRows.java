package io.brrtrouter.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.brrtrouter.server.RawClient.Answer;
import io.brrtrouter.server.Scene.Effect;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Where to listen, for how long, and the end. */
final class ConnectionRows {
  private ConnectionRows() {}

  static Map<String, Effect> rows() {
    Map<String, Effect> rows = new LinkedHashMap<>();
    int port = freePort();
    rows.put(
        "PORT=" + port,
        scene -> {
          assertThat(scene.server().port()).isEqualTo(port);
          assertThat(scene.get("/notes/1").status()).isEqualTo(200);
        });
    rows.put("BRRTR_HOST=127.0.0.2", ConnectionRows::anotherHost);
    rows.put(
        "BRRTR_KEEP_ALIVE=false",
        scene -> assertThat(scene.get("/notes/1").field("Connection")).isEqualTo("close"));
    rows.put("BRRTR_MAX_CONNECTIONS=1", ConnectionRows::oneConnection);
    rows.put(
        "BRRTR_READ_TIMEOUT_MS=150",
        scene -> assertThat(scene.send("GET /notes/1 HTTP/1.1\nHo").status()).isEqualTo(408));
    rows.put("BRRTR_MIN_BODY_RATE=10000,BRRTR_READ_TIMEOUT_MS=400", ConnectionRows::trickles);
    rows.put(
        "BRRTR_IDLE_TIMEOUT_MS=150",
        scene -> {
          try (RawClient client = scene.client()) {
            client.get("/notes/1");
            assertThat(client.isClosed()).isTrue();
          }
        });
    rows.put("BRRTR_DRAIN_DELAY_MS=400", ConnectionRows::servesOn);
    rows.put(
        "BRRTR_SHUTDOWN_GRACE_MS=100",
        scene -> {
          CompletableFuture<Answer> running = scene.occupy();
          scene.server().stop();
          assertThat(running.get().status()).isEqualTo(503);
        });
    return rows;
  }

  private static void trickles(Scene scene) throws Exception {
    try (RawClient client = scene.client()) {
      client.send("POST /notes HTTP/1.1\nHost: x\nContent-Type: application/json\n");
      client.send("Content-Length: 900\n\n");
      for (int i = 0; i < 6; i++) {
        Thread.sleep(100);
        client.send(" ".repeat(100));
      }
      assertThat(client.answer().status()).isEqualTo(408);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void anotherHost(Scene scene) throws IOException {
    int port = scene.server().port();
    try (Socket socket = new Socket("127.0.0.2", port)) {
      assertThat(socket.isConnected()).isTrue();
    }
    assertThatThrownBy(() -> new Socket("127.0.0.1", port).close()).isInstanceOf(IOException.class);
  }

  private static void oneConnection(Scene scene) throws IOException {
    try (RawClient first = scene.client();
        RawClient second = scene.client()) {
      first.get("/notes/1");
      second.send("GET /notes/1 HTTP/1.1\nHost: x\n\n").patience(300);
      assertThatThrownBy(second::answer).isInstanceOf(IOException.class);
    }
  }

  private static void servesOn(Scene scene) throws Exception {
    CompletableFuture<Void> stop = CompletableFuture.runAsync(scene.server()::stop);
    while (scene.get("/ready").status() != 503) {
      Thread.sleep(5);
    }
    assertThat(scene.get("/notes/1").status()).isEqualTo(200);
    stop.get();
  }
}
