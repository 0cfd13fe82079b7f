package io.brrtrouter.codegen.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.codegen.plan.ApiPlanner;
import io.brrtrouter.server.RouterServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The serialisation vectors, over a socket, against a served document. */
class ParameterVectorsServedTest {

  @ParameterizedTest
  @ValueSource(strings = {"3.0", "3.1"})
  void everyVectorIsDecodedOverASocket(String version) throws IOException {
    ParameterVectors vectors = ParameterVectors.of(version);
    List<String> wrong = new ArrayList<>();
    try (RouterServer server =
        DocumentServer.start(ApiPlanner.plan(vectors.document()), DocumentServer.Mode.ECHO, 0)) {
      for (JsonNode vector : vectors.all()) {
        String fault = VectorVerdict.fault(vector, ParameterVectors.send(server.port(), vector));
        if (fault != null) {
          wrong.add(vector.path("id").asString() + " " + vector.path("tier").asString() + fault);
        }
      }
    }
    assertThat(vectors.all().size()).isGreaterThan(300);
    assertThat(wrong).isEmpty();
  }
}
