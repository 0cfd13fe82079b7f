package io.brrtrouter.codegen.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.read.DocumentReader;
import io.brrtrouter.openapi.read.ReadResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The serialisation vectors of a dialect, and the document they are requests to. */
record ParameterVectors(OpenApi document, List<JsonNode> all) {
  private static final Path VECTORS =
      Path.of(System.getProperty("brrtrouter.corpus", ""), "parameter-vectors");

  /** Those of this version; skips the test where there are none. */
  static ParameterVectors of(String version) throws IOException {
    Path file = VECTORS.resolve("params-dev.openapi-" + version + ".json");
    assumeTrue(Files.exists(file), () -> "the parameter vectors are not at " + VECTORS);
    ReadResult read = new DocumentReader(Set.of()).read(file);
    OpenApi document = read.document();
    assertThat(document).as(read.render()).isNotNull();
    List<JsonNode> vectors = new ArrayList<>();
    String text = Files.readString(VECTORS.resolve("params-dev.json"));
    for (JsonNode vector : JsonMapper.shared().readTree(text)) {
      // Left out: the other dialect's, and what is no request line, since RFC 9112, 3.2 has a
      // server refuse a space in the target.
      boolean isOurs = document.root().get("paths").get(vector.path("path").asString("")) != null;
      if (isOurs && !vector.path("request").path("target").asString().contains(" ")) {
        vectors.add(vector);
      }
    }
    return new ParameterVectors(document, vectors);
  }

  /** Sends the request of a vector as it is written. */
  static RawClient.Answer send(int port, JsonNode vector) throws IOException {
    JsonNode request = vector.path("request");
    List<String[]> headers = new ArrayList<>();
    for (JsonNode header : request.path("headers")) {
      headers.add(new String[] {header.get(0).asString(), header.get(1).asString()});
    }
    return RawClient.send(
        port, request.path("method").asString(), request.path("target").asString(), headers);
  }
}
