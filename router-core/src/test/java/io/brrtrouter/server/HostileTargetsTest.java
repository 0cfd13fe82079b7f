package io.brrtrouter.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends every hostile target of the corpus, raw, over connections of HTTP/1.1. */
@Timeout(120)
class HostileTargetsTest {

  @Test
  void everyHostileTargetIsAnsweredAndTheServerLives() throws Exception {
    Path file =
        Path.of(System.getProperty("brrtrouter.corpus", "."), "route-sets")
            .resolve("hostile-targets-dev.json");
    assumeTrue(Files.exists(file), () -> "no corpus: " + file);
    JsonNode targets = JsonMapper.shared().readTree(Files.readString(file));
    try (var server = TransportFixture.echo()) {
      for (JsonNode target : targets) {
        String raw = target.path("target").stringValue();
        assertThat(status(server, raw)).as(raw).isBetween(200, 499);
      }
      try (RawClient client = server.client()) {
        assertThat(client.get("/alive").status()).isEqualTo(200);
      }
    }
    assertThat(targets.size()).isGreaterThan(10);
  }

  private static int status(TransportFixture server, String target) throws IOException {
    byte[] request =
        ("GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8);
    try (RawClient client = server.client()) {
      return client.sendExactly(request).answer().status();
    }
  }
}
