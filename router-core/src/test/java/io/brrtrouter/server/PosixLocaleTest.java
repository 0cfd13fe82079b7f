package io.brrtrouter.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A service without a locale, as a bare container starts it: its JVM names files in ASCII. */
@Timeout(90)
class PosixLocaleTest {

  @Test
  void aFileThatTheProcessCannotNameIsNotFound(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("a.txt"), "a");
    Process process = withoutLocale(folder);
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        RawClient client = new RawClient(port(output))) {
      client.patience(30_000);
      assertThat(client.get("/a.txt").text()).isEqualTo("a");
      assertThat(client.get("/%C3%BC.bin").status()).isEqualTo(404);
      assertThat(client.get("/a.txt").status()).isEqualTo(200);
    } finally {
      process.destroyForcibly();
    }
  }

  private static Process withoutLocale(Path folder) throws Exception {
    ProcessBuilder java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                FileService.class.getName(),
                folder.toString())
            .redirectErrorStream(true);
    java.environment().keySet().removeIf(name -> name.equals("LANG") || name.startsWith("LC_"));
    return java.start();
  }

  private static int port(BufferedReader output) throws Exception {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.contains("port=")) {
        return Integer.parseInt(line.replaceFirst(".*port=", ""));
      }
    }
    throw new AssertionError("the process ended without a port");
  }

  /** Serves a folder. */
  static final class FileService {
    private FileService() {}

    public static void main(String[] arguments) {
      RouterServer server =
          new TestApi("notes")
              .server()
              .config(TestApi.config().set(Settings.STATIC_DIR, Optional.of(arguments[0])).build())
              .start();
      System.out.println("port=" + server.port());
    }
  }
}
