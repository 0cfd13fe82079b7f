package io.brrtrouter.codegen.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.codegen.Generated;
import io.brrtrouter.codegen.Generator;
import io.brrtrouter.codegen.Options;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The serialisation vectors, over a socket, as controllers of generated services get them. */
class GeneratedServiceTest {
  private static final String PACKAGE = "com.example.vectors";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"3.0", "3.1"})
  void controllersGetWhatEveryVectorSays(String version) throws Exception {
    ParameterVectors vectors = ParameterVectors.of(version);
    Generated generated =
        Generator.generate(vectors.document(), Options.of(PACKAGE, "vectors.json"));
    RequestJson json = new RequestJson(generated.plan());
    List<String> wrong = new ArrayList<>();
    try (GeneratedService service = new GeneratedService(generated, PACKAGE, folder)) {
      for (JsonNode vector : vectors.all()) {
        RawClient.Answer answer = ParameterVectors.send(service.port(), vector);
        String fault = VectorVerdict.fault(vector, received(service, json, answer));
        if (fault != null) {
          wrong.add(vector.path("id").asString() + " " + vector.path("tier").asString() + fault);
        }
      }
    }
    assertThat(vectors.all().size()).isGreaterThan(300);
    assertThat(wrong).isEmpty();
  }

  /** What was received in place of what was answered, where the request reached a controller. */
  private static RawClient.Answer received(
      GeneratedService service, RequestJson json, RawClient.Answer answer) throws Exception {
    Record request = service.takeRequest();
    if (answer.status() != 200) {
      return answer;
    }
    assertThat(request).as("a controller's request").isNotNull();
    return new RawClient.Answer(
        200, answer.head(), json.of(service.operationId(request), request).toString());
  }
}
