package io.brrtrouter.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.http.Method;
import io.brrtrouter.http.Response;
import io.brrtrouter.http.Status;
import io.brrtrouter.observe.Exchange;
import io.brrtrouter.observe.Instrumentation;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.worker.WorkerPool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each endpoint that the server adds: where it is, moved, left out, and covered by a document. */
@Timeout(60)
class EndpointTableTest {
  /** The paths that users know, and a word of what is there. */
  private static final Map<String, String> PATHS =
      Map.of(
          "/health", "\"workers\"",
          "/ready", "\"ready\"",
          "/metrics", "measured",
          "/openapi.json", "\"openapi\":\"3.1.0\"",
          "/openapi.yaml", "openapi: ",
          "/docs", "swagger-ui");

  private final TestApi notes = new TestApi("notes");

  private static RawClient.Answer get(RouterServer server, String target) throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      return client.get(target);
    }
  }

  @Test
  void everyPathIsThere() throws Exception {
    try (RouterServer server = notes.server().metrics(new Measured()).start()) {
      for (Map.Entry<String, String> path : PATHS.entrySet()) {
        RawClient.Answer answer = get(server, path.getKey());
        assertThat(answer.status()).as(path.getKey()).isEqualTo(200);
        assertThat(answer.text()).contains(path.getValue());
        assertThat(answer.field("X-Request-ID")).isNotEmpty();
      }
    }
    assertThat(Endpoint.values()).hasSize(PATHS.size());
  }

  @ParameterizedTest
  @EnumSource
  void eachIsMovedAndLeftOut(Endpoint endpoint) throws Exception {
    String word = PATHS.get(endpoint.defaultPath());
    try (RouterServer server =
        notes.server().metrics(new Measured()).endpoint(endpoint, "/else/where").start()) {
      assertThat(get(server, "/else/where").text()).contains(word);
      assertThat(get(server, endpoint.defaultPath()).status()).isEqualTo(404);
    }
    try (RouterServer server = notes.server().metrics(new Measured()).without(endpoint).start()) {
      assertThat(get(server, endpoint.defaultPath()).status()).isEqualTo(404);
      assertThat(get(server, "/notes/1").status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDocumentsOwnPathWins(Endpoint endpoint) throws Exception {
    OperationInfo own =
        OperationInfo.of("own", Method.GET, endpoint.defaultPath(), "/paths/~1notes-events/get")
            .build();
    try (RouterServer server =
        notes.server(TestApi.plain(own, (input, call) -> "own")).metrics(new Measured()).start()) {
      assertThat(get(server, endpoint.defaultPath()).text()).isEqualTo("own");
    }
  }

  private static final class Measured implements Instrumentation {
    @Override
    public void started(LongSupplier activeRequests) {}

    @Override
    public void added(OperationInfo operation, WorkerPool pool, int requestEstimate) {}

    @Override
    public void removed(OperationInfo operation) {}

    @Override
    public Response scrape() {
      return Response.of(Status.OK, "text/plain", "measured".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void completed(Exchange exchange) {}
  }
}
