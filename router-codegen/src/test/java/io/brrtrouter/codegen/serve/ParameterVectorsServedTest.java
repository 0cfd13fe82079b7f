package io.brrtrouter.codegen.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.brrtrouter.codegen.plan.ApiPlanner;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.read.DocumentReader;
import io.brrtrouter.openapi.read.ReadResult;
import io.brrtrouter.server.RouterServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The serialisation vectors, over a socket, against a served document. */
class ParameterVectorsServedTest {
  private static final Path VECTORS =
      Path.of(System.getProperty("brrtrouter.corpus", ""), "parameter-vectors");

  @ParameterizedTest
  @ValueSource(strings = {"3.0", "3.1"})
  void everyVectorIsDecodedOverASocket(String version) throws IOException {
    Path file = VECTORS.resolve("params-dev.openapi-" + version + ".json");
    assumeTrue(Files.exists(file), "the parameter vectors are not at " + VECTORS);
    ReadResult read = new DocumentReader(Set.of()).read(file);
    OpenApi document = read.document();
    assertThat(document).as(read.render()).isNotNull();
    List<String> wrong = new ArrayList<>();
    int scored = 0;
    try (RouterServer server =
        DocumentServer.start(ApiPlanner.plan(document), DocumentServer.Mode.ECHO, 0)) {
      for (JsonNode vector : vectors()) {
        if (document.root().get("paths").get(vector.path("path").asString("")) == null) {
          continue; // the other dialect's
        }
        if (vector.path("request").path("target").asString().contains(" ")) {
          continue; // no request line: RFC 9112, 3.2 has a server refuse a space in the target
        }
        scored++;
        String fault = VectorVerdict.fault(vector, send(server.port(), vector));
        if (fault != null) {
          wrong.add(vector.path("id").asString() + " " + vector.path("tier").asString() + fault);
        }
      }
    }
    assertThat(scored).isGreaterThan(300);
    assertThat(wrong).isEmpty();
  }

  private static JsonNode vectors() throws IOException {
    return JsonMapper.shared().readTree(Files.readString(VECTORS.resolve("params-dev.json")));
  }

  private static RawClient.Answer send(int port, JsonNode vector) throws IOException {
    List<String[]> headers = new ArrayList<>();
    for (JsonNode header : vector.path("request").path("headers")) {
      headers.add(new String[] {header.get(0).asString(), header.get(1).asString()});
    }
    return RawClient.send(
        port,
        vector.path("request").path("method").asString(),
        vector.path("request").path("target").asString(),
        headers);
  }
}
