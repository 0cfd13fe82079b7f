package io.brrtrouter.server;

import io.brrtrouter.operation.BinaryContent;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.server.RawClient.Answer;
import io.brrtrouter.worker.PoolStatistics;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/** A running service of notes whose configuration was given in one of three ways, and its log. */
final class Scene implements AutoCloseable {

  /** How a value is given. */
  enum Way {
    FILE,
    PROPERTY,
    ENVIRONMENT
  }

  /** What is seen of a running service. */
  @FunctionalInterface
  interface Effect {
    void see(Scene scene) throws Exception;
  }

  static final TestApi NOTES = new TestApi("notes");

  private final Way way;
  private final Path folder;
  private final Semaphore gate = new Semaphore(0);
  private final CapturedLog log = new CapturedLog();
  private final RouterServer server;
  private volatile boolean streaming;

  /** Starts with variables as {@code NAME=value,...}, where FOLDER stands for the folder. */
  Scene(String variables, Way way, Path folder) throws IOException {
    this.way = way;
    this.folder = folder;
    OperationInfo bare = NOTES.getNoteInfo().sizing(0, 0, 0).build();
    try {
      this.server =
          NOTES
              .server(
                  TestApi.getNote(bare, (id, call) -> answer((Integer) id)),
                  NOTES.addNote(
                      (note, call) -> note.toString().contains("wrong") ? "no number" : 1),
                  NOTES.secret((input, call) -> "secret"))
              .config(config(variables, way, folder))
              .start();
    } catch (RuntimeException e) {
      log.close();
      throw e;
    }
  }

  /** A configuration with these variables, over the weaker ones of the application. */
  static RouterConfig config(String variables, Way way, Path folder) throws IOException {
    Map<String, String> given = new TreeMap<>();
    for (String pair : variables.split(",")) {
      String name = pair.substring(0, pair.indexOf('='));
      String text = pair.substring(pair.indexOf('=') + 1).replace("FOLDER", folder.toString());
      given.put(name(name, way), text);
    }
    RouterConfig.Builder config =
        RouterConfigTest.clean()
            .set(Settings.PORT, 0L)
            .set(Settings.HOST, "127.0.0.1")
            .set(Settings.API_KEY, "noteKey", "weaker");
    switch (way) {
      case ENVIRONMENT -> config.environment(given);
      case PROPERTY -> config.systemProperties(given);
      case FILE -> {
        Path file = folder.resolve("config-of-row.yaml");
        List<String> lines = new ArrayList<>();
        given.forEach((key, text) -> lines.add(key + ": '" + text + "'"));
        Files.write(file, lines);
        config.set(Settings.CONFIG, Optional.of(file.toString()));
      }
    }
    return config.build();
  }

  /** A variable's name where it is given in this way. */
  static String name(String variable, Way way) {
    if (way == Way.ENVIRONMENT) {
      return variable;
    }
    String[] parts = variable.split("__");
    String key = parts[0].replaceFirst("^BRRTR_", "").replace('_', '.').toLowerCase(Locale.ROOT);
    boolean ofProduct = !variable.startsWith("OTEL_");
    if (way == Way.PROPERTY) {
      return (ofProduct ? "brrtr." : "") + key + (parts.length > 1 ? "." + parts[1] : "");
    }
    boolean ofOperation = parts.length > 1 && !key.equals("api.key");
    return (ofOperation ? "operations." + parts[1] + "." : "")
        + key
        + (parts.length > 1 && !ofOperation ? "." + parts[1] : "");
  }

  /** 2 is answered when the gate opens, 3 is streamed then, anything else is answered at once. */
  private Object answer(int id) throws InterruptedException {
    if (id == 2) {
      gate.acquire();
    }
    return id == 3 ? (BinaryContent) this::stream : "note";
  }

  private void stream(OutputStream out) throws IOException {
    streaming = true;
    gate.acquireUninterruptibly();
    out.write('n');
  }

  boolean isStreaming() {
    return streaming;
  }

  Way way() {
    return way;
  }

  RouterServer server() {
    return server;
  }

  CapturedLog log() {
    return log;
  }

  Path folder() {
    return folder;
  }

  void open(int requests) {
    gate.release(requests);
  }

  RawClient client() throws IOException {
    return new RawClient(server.port());
  }

  Answer get(String target) throws IOException {
    return send("GET " + target + " HTTP/1.1\nHost: x\n\n");
  }

  Answer post(String json) throws IOException {
    return send(NOTES.post(json));
  }

  Answer send(String request) throws IOException {
    try (RawClient client = client()) {
      return client.send(request).answer();
    }
  }

  CompletableFuture<Answer> getLater(String target) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return get(target);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        Thread::startVirtualThread);
  }

  PoolStatistics pool() {
    return server.statistics().pools().stream()
        .filter(pool -> pool.name().equals("getNote"))
        .findFirst()
        .orElseThrow();
  }

  /** A request that runs until the gate opens. */
  CompletableFuture<Answer> occupy() throws InterruptedException {
    int before = pool().busy();
    CompletableFuture<Answer> running = getLater("/notes/2");
    until(() -> pool().busy() > before);
    return running;
  }

  static void until(BooleanSupplier holds) throws InterruptedException {
    long end = System.nanoTime() + 20_000_000_000L;
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("did not come to be within 20 seconds");
      }
      Thread.sleep(2);
    }
  }

  @Override
  public void close() {
    gate.release(1000);
    server.stop();
    log.close();
  }
}
