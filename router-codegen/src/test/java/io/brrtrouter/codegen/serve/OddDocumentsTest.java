package io.brrtrouter.codegen.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.codegen.Generated;
import io.brrtrouter.codegen.Generator;
import io.brrtrouter.codegen.Options;
import io.brrtrouter.codegen.plan.OperationPlan;
import io.brrtrouter.http.Request;
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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Documents that say what hardly any document says: names that are taken, schemas of every kind,
 * contents and parameters of every form. All of it is generated, compiles, and is served.
 */
class OddDocumentsTest {
  private static final Path DOCUMENTS = Path.of("src/test/resources/odd");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"names", "schemas", "contents", "parameters"})
  void aGeneratedServiceTakesARequestToEachOperation(String name) throws Exception {
    OpenApi document = read(name);
    Generated generated = Generator.generate(document, Options.of("odd", name + ".yaml"));
    List<String> wrong = new ArrayList<>();
    try (GeneratedService service = new GeneratedService(generated, "odd", folder)) {
      SampleRequests samples = new SampleRequests(document.bundle());
      for (OperationPlan operation : generated.plan().operations()) {
        Request request = samples.of(DocumentOperations.info(operation, Set.of()).build());
        RawClient.Answer answer = RawClient.send(service.port(), request);
        Record handled = service.takeRequest();
        if (handled == null || !service.operationId(handled).equals(operation.operation().id())) {
          wrong.add(request.method() + " " + request.target().raw() + " " + answer);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"names", "schemas", "contents", "parameters"})
  void aServedDocumentAnswersEachOperation(String name) throws IOException {
    OpenApi document = read(name);
    Generated generated = Generator.generate(document, Options.of("odd", name + ".yaml"));
    SampleRequests samples = new SampleRequests(document.bundle());
    List<String> wrong = new ArrayList<>();
    for (DocumentServer.Mode mode : DocumentServer.Mode.values()) {
      try (RouterServer server = DocumentServer.start(generated.plan(), mode, 0)) {
        for (OperationPlan operation : generated.plan().operations()) {
          Request request = samples.of(DocumentOperations.info(operation, Set.of()).build());
          RawClient.Answer answer = RawClient.send(server.port(), request);
          if (answer.status() >= 400) {
            wrong.add(mode + " " + request.method() + " " + request.target().raw() + answer);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static OpenApi read(String name) throws IOException {
    String text = Files.readString(DOCUMENTS.resolve(name + ".yaml"));
    ReadResult read = new DocumentReader(Set.of()).read(name + ".yaml", text);
    assertThat(read.document()).as(read.render()).isNotNull();
    return read.document();
  }
}
