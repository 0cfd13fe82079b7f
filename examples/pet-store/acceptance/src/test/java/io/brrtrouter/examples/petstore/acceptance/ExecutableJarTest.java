package io.brrtrouter.examples.petstore.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that {@code package} makes. */
class ExecutableJarTest {
  private static final String DOG =
      """
      {"name": "Max", "price": 1, "animal": {"kind": "dog", "breed": "Poodle"}}
      """;

  private static final Pattern METER =
      Pattern.compile("(?m)^(brrtrouter_\\w+?)(?:_count|_sum|_max|_bucket)?[ {]");

  @TempDir Path folder;

  @Test
  void answersStopsWhenAskedAndRemembersEverythingAfterwards() throws Exception {
    String location;
    try (PetStoreProcess store = PetStoreProcess.start(folder);
        HttpClient client = HttpClient.newHttpClient()) {
      var post =
          HttpRequest.newBuilder(store.uri().resolve("pets"))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(DOG));
      var added = client.send(post.build(), BodyHandlers.ofString());
      assertThat(added.statusCode()).isEqualTo(201);
      location = added.headers().firstValue("Location").orElseThrow();
      assertThat(store.stop()).isIn(0, 143); // SIGTERM
      assertThat(store.log()).doesNotContain("Exception");
    }
    try (PetStoreProcess again = PetStoreProcess.start(folder);
        HttpClient client = HttpClient.newHttpClient()) {
      var get = HttpRequest.newBuilder(again.uri().resolve(location)).build();
      assertThat(client.send(get, BodyHandlers.ofString()).body()).contains("\"name\":\"Max\"");
    }
  }

  @Test
  void servesItsDocumentItsDocumentationAndItsMetrics() throws Exception {
    try (PetStoreProcess store = PetStoreProcess.start(folder);
        HttpClient client = HttpClient.newHttpClient()) {
      for (String path :
          new String[] {"", "health", "openapi.json", "openapi.yaml", "docs", "metrics"}) {
        var get = HttpRequest.newBuilder(store.uri().resolve(path)).build();
        var answer = client.send(get, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isIn(200, 301, 302, 303, 307, 308);
      }
    }
  }

  @Test
  void everyMeterItShowsIsInTheDocumentation() throws Exception {
    String page =
        Files.readString(Path.of(System.getProperty("brrtrouter.root"), "docs/metrics.md"));
    try (PetStoreProcess store = PetStoreProcess.start(folder)) {
      assertThat(METER.matcher(store.get("metrics")).results().map(meter -> meter.group(1)))
          .isNotEmpty()
          .allSatisfy(meter -> assertThat(page).contains("`" + meter));
    }
  }
}
