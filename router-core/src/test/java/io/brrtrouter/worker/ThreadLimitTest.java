package io.brrtrouter.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A pool in a process that the operating system gives no further thread. The limit is on address
 * space rather than on the number of processes, because the latter does not hold for root.
 */
@Timeout(60)
class ThreadLimitTest {

  @Test
  void aProcessAtItsThreadLimitQueuesRefusesAndRecovers() throws Exception {
    assumeTrue(Files.exists(Path.of("/proc/self/statm")), "needs Linux: /proc/self/statm");
    ProcessBuilder builder = new ProcessBuilder(command()).redirectErrorStream(true);
    builder.environment().put("MALLOC_ARENA_MAX", "1");
    Process child = builder.start();
    String output = read(child);
    assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(output).contains(ThreadLimitedProcess.PASSED);
    assertThat(child.exitValue()).isZero();
  }

  private static List<String> command() {
    long kibibytes = ThreadLimitedProcess.ADDRESS_SPACE >> 10;
    return List.of(
        "sh",
        "-c",
        "ulimit -v " + kibibytes + " && exec \"$0\" \"$@\"",
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx64m",
        "-XX:+UseSerialGC",
        "-XX:ReservedCodeCacheSize=32m",
        "-XX:CompressedClassSpaceSize=32m",
        "-cp",
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
        ThreadLimitedProcess.class.getName());
  }

  private static String read(Process child) throws IOException {
    try (var output = child.getInputStream()) {
      return new String(output.readAllBytes(), UTF_8);
    }
  }
}
