package io.brrtrouter.examples.petstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A PostgreSQL of its own for a test: made in a temporary folder, gone when it is closed. */
final class PostgresServer implements AutoCloseable {
  static final String ABSENT =
      "there is no PostgreSQL here; install the Debian package postgresql to run it";

  private final Path bin;
  private final Path folder;
  private final int port;

  private PostgresServer(Path bin, Path folder, int port) {
    this.bin = bin;
    this.folder = folder;
    this.port = port;
  }

  /**
   * The folder of the programs of the newest PostgreSQL that is installed, or that of the system
   * property {@code petstore.postgres} if they are there.
   */
  static Optional<Path> installed() {
    String named = System.getProperty("petstore.postgres");
    return (named == null ? folders() : Stream.of(Path.of(named)))
        .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
        .findFirst();
  }

  private static Stream<Path> folders() {
    Path debian = Path.of("/usr/lib/postgresql");
    Stream<Path> versions = Files.isDirectory(debian) ? list(debian) : Stream.empty();
    Stream<Path> path =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":")).map(Path::of);
    return Stream.concat(
        versions
            .sorted(Comparator.comparing((Path v) -> v.getFileName().toString()).reversed())
            .map(version -> version.resolve("bin")),
        path);
  }

  /** Starts one on a free port, without waiting for the disk: nothing has to outlive the test. */
  static PostgresServer start() throws IOException {
    Path bin = installed().orElseThrow(() -> new IllegalStateException(ABSENT));
    Path folder = Files.createTempDirectory("petstore-postgres");
    if (isRoot()) {
      run(List.of("chown", "postgres", folder.toString()));
    }
    PostgresServer server = new PostgresServer(bin, folder, freePort());
    server.command("initdb", "-U", "petstore", "-A", "trust", "-N", "-E", "UTF8");
    server.command(
        "pg_ctl",
        "-w",
        "-l",
        folder.resolve("log").toString(),
        "-o",
        "-F -h 127.0.0.1 -p " + server.port + " -k " + folder,
        "start");
    return server;
  }

  /** What {@code DATABASE_URL} has to say. */
  String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=petstore";
  }

  @Override
  public void close() throws IOException {
    command("pg_ctl", "-m", "immediate", "stop");
    run(List.of("rm", "-rf", folder.toString()));
  }

  private void command(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    command.addAll(List.of(bin.resolve(program).toString(), "-D", folder.resolve("data") + ""));
    command.addAll(List.of(arguments));
    run(command);
  }

  /** PostgreSQL refuses to run as root; Debian's package brings a user for it. */
  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static void run(List<String> command) throws IOException {
    Path output = Files.createTempFile("petstore-postgres", ".log");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(Path.of("/").toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (process.waitFor() != 0) {
        throw new IOException(String.join(" ", command) + "\n" + Files.readString(output, UTF_8));
      }
    } catch (InterruptedException e) {
      throw new InterruptedIOException(command.getFirst());
    } finally {
      Files.delete(output);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static Stream<Path> list(Path folder) {
    try {
      return Files.list(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
