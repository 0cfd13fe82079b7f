package io.brrtrouter.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a process that is told to end still does for its clients. */
@Timeout(90)
class SigtermTest {

  @Test
  void aProcessThatIsToldToEndAnswersWhatItHas() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SlowService.class.getName())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        RawClient client = new RawClient(port(output))) {
      client.patience(30_000).send("GET /notes/500 HTTP/1.1\nHost: x\n\n");
      lineWith(output, "entered");
      process.toHandle().destroy(); // the process itself would close the streams that are read here
      RawClient.Answer answer = client.answer();
      assertThat(answer.text()).isEqualTo("slept");
      assertThat(answer.field("Connection")).isEqualTo("close");
      lineWith(output, "stop hook");
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(143);
    } finally {
      process.destroyForcibly();
    }
  }

  private static int port(BufferedReader output) throws Exception {
    return Integer.parseInt(lineWith(output, "port=").replaceFirst(".*port=", ""));
  }

  private static String lineWith(BufferedReader output, String text) throws Exception {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.contains(text)) {
        return line;
      }
    }
    throw new AssertionError("the process ended without saying " + text);
  }

  /** Sleeps as many milliseconds as it is asked to. */
  static final class SlowService {
    private SlowService() {}

    public static void main(String[] arguments) {
      TestApi notes = new TestApi("notes");
      RouterServer server =
          notes
              .server(
                  notes.getNote((id, call) -> {
                    System.out.println("entered");
                    Thread.sleep((Integer) id);
                    return "slept";
                  }))
              .shutdownHook(true)
              .onStop(() -> System.out.println("stop hook"))
              .start();
      System.out.println("port=" + server.port());
    }
  }
}
