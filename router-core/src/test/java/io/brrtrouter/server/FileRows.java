package io.brrtrouter.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.brrtrouter.server.Scene.Effect;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files and folders, and keys. */
final class FileRows {
  private FileRows() {}

  /** Writes what the rows name. */
  static void prepare(Path folder) throws IOException {
    Files.writeString(folder.resolve("c.yaml"), "keep_alive: false\n");
    String document = Scene.NOTES.document().toString();
    Files.writeString(
        folder.resolve("spec.json"),
        document.replace("\"title\":\"notes\"", "\"title\":\"other\""));
    Files.writeString(folder.resolve("hello.txt"), "hello");
    Files.writeString(folder.resolve("guide.html"), "guide");
  }

  static Map<String, Effect> rows() {
    Map<String, Effect> rows = new LinkedHashMap<>();
    rows.put(
        "BRRTR_CONFIG=FOLDER/c.yaml",
        scene -> assertThat(scene.get("/notes/1").field("Connection")).isEqualTo("close"));
    rows.put(
        "BRRTR_SPEC=FOLDER/spec.json",
        scene -> {
          assertThat(scene.get("/openapi.json").text()).contains("\"title\":\"other\"");
          assertThat(scene.get("/notes/1").status()).isEqualTo(200);
        });
    rows.put("BRRTR_ALLOWED_REF_HOSTS=127.0.0.1", FileRows::allowedHosts);
    rows.put(
        "BRRTR_STATIC_DIR=FOLDER",
        scene -> assertThat(scene.get("/hello.txt").text()).isEqualTo("hello"));
    rows.put(
        "BRRTR_DOC_DIR=FOLDER",
        scene -> {
          assertThat(scene.get("/docs/guide.html").text()).isEqualTo("guide");
          assertThat(scene.get("/docs").text()).contains("swagger-ui");
        });
    rows.put(
        "BRRTR_API_KEY__NOTE_KEY=hush",
        scene -> {
          String secret = "GET /notes-secret HTTP/1.1\nHost: x\nX-API-Key: ";
          assertThat(scene.send(secret + "hush\n\n").text()).isEqualTo("secret");
          assertThat(scene.send(secret + "weaker\n\n").status()).isEqualTo(401);
        });
    return rows;
  }

  /** Starts a second service, for a document can only name a host that is there already. */
  private static void allowedHosts(Scene scene) throws Exception {
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
    String document = Scene.NOTES.document().toString();
    Files.writeString(
        scene.folder().resolve("remote.json"),
        document.replace("\"n\":{\"type\":\"integer\"}", "\"n\":{\"$ref\":\"" + url + "\"}"));
    String spec = "BRRTR_SPEC=FOLDER/remote.json";
    String allowed = spec + ",BRRTR_ALLOWED_REF_HOSTS=127.0.0.1";
    try (Scene with = new Scene(allowed, scene.way(), scene.folder())) {
      assertThat(with.get("/openapi.json").text()).contains("\"maximum\":9");
      assertThatThrownBy(() -> new Scene(spec, scene.way(), scene.folder()))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("127.0.0.1");
    } finally {
      remote.stop(0);
    }
  }
}
