package io.brrtrouter.codegen.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.brrtrouter.codegen.plan.ApiPlan;
import io.brrtrouter.codegen.plan.ApiPlanner;
import io.brrtrouter.codegen.plan.OperationPlan;
import io.brrtrouter.http.Request;
import io.brrtrouter.json.SchemaDialect;
import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.openapi.MediaTypeObject;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.ResponseObject;
import io.brrtrouter.openapi.read.DocumentReader;
import io.brrtrouter.openapi.read.ReadResult;
import io.brrtrouter.server.RouterServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DocumentServerTest {
  private static final Path CORPUS = Path.of(System.getProperty("brrtrouter.corpus", ""));

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void routesBeginWithTheBasePathOnlyIfAsked() throws Exception {
    ReadResult read =
        new DocumentReader(Set.of())
            .read(
                "base.yaml",
                """
                openapi: 3.0.3
                info: {title: Base, version: '1'}
                servers: [{url: https://example.com/v1}]
                paths: {/pets: {get: {responses: {'200': {description: d}}}}}
                """);
    OpenApi document = read.document();
    assertThat(document).as(read.render()).isNotNull();
    ApiPlan plan = ApiPlanner.plan(document);
    try (RouterServer bare = DocumentServer.start(plan, DocumentServer.Mode.ECHO, 0);
        RouterServer based = DocumentServer.start(plan, DocumentServer.Mode.ECHO, 0, true)) {
      assertThat(status(bare, "/pets")).isEqualTo(200);
      assertThat(status(bare, "/v1/pets")).isEqualTo(404);
      assertThat(status(based, "/pets")).isEqualTo(404);
      assertThat(status(based, "/v1/pets")).isEqualTo(200);
    }
  }

  private static int status(RouterServer server, String target) throws IOException {
    return RawClient.send(server.port(), "GET", target, List.of()).status();
  }

  @Test
  void theRustPetStoreAnswersWithItsExamples() throws Exception {
    Path file = CORPUS.resolve("brrtrouter/pet-store.yaml");
    assumeTrue(Files.exists(file), "the pet store of the Rust router is not at " + file);
    ReadResult read = new DocumentReader(Set.of()).read(file);
    OpenApi document = read.document();
    assertThat(document).as(read.render()).isNotNull();
    ApiPlan plan = ApiPlanner.plan(document);
    SchemaValidators schemas = SchemaValidators.of(document.bundle(), SchemaDialect.OPENAPI_3_1);
    SampleRequests requests = new SampleRequests(document.bundle());
    List<String> wrong = new ArrayList<>();
    try (RouterServer server = DocumentServer.start(plan, DocumentServer.Mode.MOCK, 0)) {
      for (OperationPlan operation : plan.operations()) {
        HttpResponse<String> answer =
            send(server.port(), requests.of(DocumentOperations.info(operation, Set.of()).build()));
        if (answer.statusCode() / 100 != 2 || !isValid(operation, answer, schemas)) {
          wrong.add(operation.operation().id() + " " + answer.statusCode() + " " + answer.body());
        }
      }
    }
    assertThat(plan.operations()).hasSize(22);
    assertThat(wrong).isEmpty();
  }

  @Test
  void mocksAnswerInTheMediaTypeThatIsAskedFor() throws Exception {
    String text =
        """
        openapi: 3.1.0
        info: {title: t, version: '1'}
        paths:
          /notes:
            get:
              operationId: getNotes
              responses:
                '200':
                  description: d
                  content:
                    text/plain: {example: a note}
                    application/json: {example: {text: a note}}
        """;
    OpenApi document = new DocumentReader(Set.of()).read("notes.yaml", text).document();
    assertThat(document).isNotNull();
    try (RouterServer server =
            DocumentServer.start(ApiPlanner.plan(document), DocumentServer.Mode.MOCK, 0);
        HttpClient client = HttpClient.newHttpClient()) {
      URI uri = URI.create("http://127.0.0.1:" + server.port() + "/notes");
      assertThat(accepting(client, uri, "*/*").body()).isEqualTo("{\"text\":\"a note\"}");
      assertThat(accepting(client, uri, "application/json;q=0.5, text/*").body())
          .isEqualTo("a note");
      assertThat(accepting(client, uri, "image/png").statusCode()).isEqualTo(406);
    }
  }

  private static HttpResponse<String> accepting(HttpClient client, URI uri, String accept)
      throws Exception {
    HttpRequest request = HttpRequest.newBuilder(uri).header("Accept", accept).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static boolean isValid(
      OperationPlan operation, HttpResponse<String> answer, SchemaValidators schemas) {
    String type = answer.headers().firstValue("content-type").orElse("");
    if (!type.equals("application/json") || answer.body().isEmpty()) {
      return true;
    }
    for (ResponseObject response : operation.operation().responses()) {
      for (MediaTypeObject media : response.content()) {
        if (response.status().equals(Integer.toString(answer.statusCode()))
            && media.range().equals(type)
            && media.schema() != null) {
          JsonNode body = JsonMapper.shared().readTree(answer.body());
          return schemas.at(media.schema().pointer()).accepts(body);
        }
      }
    }
    return false;
  }

  @Test
  void whatWasDecodedIsEchoedTyped() throws Exception {
    ReadResult read =
        new DocumentReader(Set.of())
            .read(
                "pets.yaml",
                """
                openapi: 3.1.0
                info: {title: Pets, version: '1'}
                paths:
                  /pets/{id}:
                    post:
                      operationId: changePet
                      parameters:
                        - {name: id, in: path, required: true, schema: {type: integer}}
                        - {name: dry, in: query, schema: {type: boolean, default: false}}
                        - {name: X-Trace, in: header, schema: {type: array, items: {type: string}}}
                        - {name: session, in: cookie, schema: {type: string}}
                      requestBody:
                        content:
                          application/json:
                            schema:
                              type: object
                              required: [name]
                              properties: {name: {type: string}, age: {type: integer, format: int32}}
                      responses: {'200': {description: changed}}
                """);
    assertThat(read.document()).as(read.render()).isNotNull();
    try (RouterServer server =
        DocumentServer.start(ApiPlanner.plan(read.document()), DocumentServer.Mode.ECHO, 0)) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/pets/7"))
              .header("X-Trace", "a,b")
              .header("Cookie", "session=s1")
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"Rex\",\"age\":3.0}"))
              .build();

      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(JsonMapper.shared().readTree(answer.body()))
          .isEqualTo(
              JsonMapper.shared()
                  .readTree(
                      """
                      {"operationId":"changePet","path":{"id":7},"query":{"dry":false},
                       "header":{"X-Trace":["a","b"]},"cookie":{"session":"s1"},
                       "body":{"name":"Rex","age":3.0}}
                      """));
    }
  }

  private HttpResponse<String> send(int port, Request request)
      throws IOException, InterruptedException {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + request.target().raw()))
            .timeout(Duration.ofSeconds(20))
            .method(
                request.method().name(),
                HttpRequest.BodyPublishers.ofInputStream(() -> request.body().stream()));
    request.headers().forEach(builder::header);
    return client.send(builder.build(), HttpResponse.BodyHandlers.ofString());
  }
}
