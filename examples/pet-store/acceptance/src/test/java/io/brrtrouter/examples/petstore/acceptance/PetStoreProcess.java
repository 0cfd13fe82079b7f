package io.brrtrouter.examples.petstore.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The finished pet store as a process of its own, with its database in a folder of the test. */
final class PetStoreProcess implements AutoCloseable {
  static final String STORE_KEY = "key-of-the-acceptance-tests";
  static final String ADMIN_PASSWORD = "password-of-the-acceptance-tests";

  private static final Path JAR =
      Path.of(System.getProperty("brrtrouter.root"), "examples/pet-store/target/pet-store.jar");
  private static final Pattern COUNTED =
      Pattern.compile("brrtrouter_requests_total\\{handler=\"(\\w+)\",[^}]*status=\"2\\d\\d\"");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final Path log;
  private final URI uri;

  private PetStoreProcess(Process process, Path log, URI uri) {
    this.process = process;
    this.log = log;
    this.uri = uri;
  }

  /** Starts it in this folder and waits until it is ready. */
  static PetStoreProcess start(Path folder) throws IOException, InterruptedException {
    int port = freePort();
    Path log = folder.resolve("pet-store.log");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    ProcessBuilder builder =
        new ProcessBuilder(java.toString(), "-Xmx256m", "-jar", JAR.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().remove("DATABASE_URL");
    builder.environment().put("PORT", Integer.toString(port));
    builder.environment().put("BRRTR_API_KEY__STORE_KEY", STORE_KEY);
    builder.environment().put("PETSTORE_ADMIN_PASSWORD", ADMIN_PASSWORD);
    PetStoreProcess store =
        new PetStoreProcess(builder.start(), log, URI.create("http://127.0.0.1:" + port + "/"));
    store.awaitReady();
    return store;
  }

  /** Where it answers, with a slash at the end. */
  URI uri() {
    return uri;
  }

  /** The operations that its document has. */
  Set<String> operationsOfTheDocument() throws IOException, InterruptedException {
    Set<String> operations = new TreeSet<>();
    for (JsonNode path : new ObjectMapper().readTree(get("openapi.json")).path("paths")) {
      for (JsonNode operation : path) {
        if (operation.has("operationId")) {
          operations.add(operation.get("operationId").asText());
        }
      }
    }
    return operations;
  }

  /** The operations that its metrics say were answered with success; not its own endpoints. */
  Set<String> operationsCalledWithSuccess() throws IOException, InterruptedException {
    return COUNTED
        .matcher(get("metrics"))
        .results()
        .map(counted -> counted.group(1))
        .filter(handler -> !handler.startsWith("_"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What it answers at this path. */
  String get(String path) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest get = HttpRequest.newBuilder(uri.resolve(path)).build();
      return client.send(get, HttpResponse.BodyHandlers.ofString()).body();
    }
  }

  /** What it has logged so far. */
  String log() throws IOException {
    return Files.readString(log);
  }

  /** Asks it to stop, as an operator would, and answers its exit value. */
  int stop() {
    close();
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroy();
    if (!process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join().isAlive()) {
      return;
    }
    process.destroyForcibly();
    throw new AssertionError("the pet store has not stopped");
  }

  private void awaitReady() throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest ready = HttpRequest.newBuilder(uri.resolve("ready")).build();
      while (Instant.now().isBefore(end) && process.isAlive()) {
        if (isReady(client, ready)) {
          return;
        }
        Thread.sleep(50);
      }
    }
    process.destroyForcibly();
    throw new AssertionError("the pet store is not ready:\n" + log());
  }

  private static boolean isReady(HttpClient client, HttpRequest ready)
      throws IOException, InterruptedException {
    try {
      return client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (ConnectException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
