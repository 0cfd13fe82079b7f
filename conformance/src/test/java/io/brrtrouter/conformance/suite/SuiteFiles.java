package io.brrtrouter.conformance.suite;

import com.sun.net.httpserver.HttpServer;
import io.brrtrouter.json.JsonLimits;
import io.brrtrouter.json.JsonTrees;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The files of the JSON-Schema-Test-Suite. Those it calls remote are served where its schemas look
 * for them, but for the port, which is any that is free.
 */
final class SuiteFiles implements AutoCloseable {
  private static final Path SUITE =
      Path.of(System.getProperty("brrtrouter.corpus", "."), "json-schema-suite")
          .toAbsolutePath()
          .normalize();
  private static final String REMOTES = "localhost:1234";
  private static final JsonTrees TREES = new JsonTrees(JsonLimits.DEFAULT);

  private final HttpServer remotes;

  SuiteFiles() throws IOException {
    remotes = server();
    remotes.createContext(
        "/",
        exchange -> {
          Path file = SUITE.resolve("remotes" + exchange.getRequestURI().getPath()).normalize();
          if (!file.startsWith(SUITE) || !Files.isRegularFile(file)) {
            exchange.sendResponseHeaders(404, -1);
          } else {
            byte[] bytes = text(file).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
          exchange.close();
        });
    remotes.start();
  }

  /**
   * On its port if that is free: the sources that are generated are then those of the last time.
   */
  private static HttpServer server() throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    try {
      return HttpServer.create(new InetSocketAddress(here, 1234), 0);
    } catch (BindException e) {
      return HttpServer.create(new InetSocketAddress(here, 0), 0);
    }
  }

  static boolean areThere() {
    return Files.isDirectory(SUITE);
  }

  /** The host of the remote files. */
  String host() {
    return "localhost:" + remotes.getAddress().getPort();
  }

  /** All groups of a draft. */
  List<SuiteGroup> groups(String version, String draft) throws IOException {
    Path folder = SUITE.resolve("tests").resolve(draft);
    List<SuiteGroup> groups = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        byte[] bytes = text(file).getBytes(StandardCharsets.UTF_8);
        String name = folder.relativize(file).toString().replace('\\', '/');
        for (JsonNode group : TREES.parse(bytes, 0, bytes.length)) {
          groups.add(SuiteGroup.of(version, name, groups.size(), group));
        }
      }
    }
    return groups;
  }

  private String text(Path file) throws IOException {
    return Files.readString(file).replace(REMOTES, host());
  }

  @Override
  public void close() {
    remotes.stop(0);
  }
}
