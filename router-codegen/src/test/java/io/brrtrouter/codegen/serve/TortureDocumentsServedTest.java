package io.brrtrouter.codegen.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.brrtrouter.codegen.plan.ApiPlan;
import io.brrtrouter.codegen.plan.ApiPlanner;
import io.brrtrouter.codegen.plan.OperationPlan;
import io.brrtrouter.http.Request;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.read.DocumentReader;
import io.brrtrouter.server.RouterServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every outside document that can be read is served, and none of its operations fails. */
class TortureDocumentsServedTest {
  private static final Path CORPUS =
      Path.of(System.getProperty("brrtrouter.corpus", ""), "openapi-documents");

  @Test
  void everyOperationAnswersASample() throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), () -> "no documents at " + CORPUS);
    List<String> wrong = new ArrayList<>();
    int documents = 0;
    int operations = 0;
    int echoed = 0;
    for (String folder : new String[] {"torture", "multifile", "malicious", "invalid"}) {
      for (Path file : files(CORPUS.resolve(folder))) {
        OpenApi document = new DocumentReader(Set.of()).read(file).document();
        if (document != null) {
          documents++;
          operations += document.operations().size();
          echoed += echoed(file, document, wrong);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(documents).isGreaterThan(250);
    assertThat(echoed).as("of " + operations).isGreaterThan(operations * 9 / 10);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** How many operations echo a sample; the rest refuses it, for samples are not always valid. */
  private static int echoed(Path file, OpenApi document, List<String> wrong) throws IOException {
    int echoed = 0;
    ApiPlan plan = ApiPlanner.plan(document);
    SampleRequests samples = new SampleRequests(document.bundle());
    try (RouterServer server = DocumentServer.start(plan, DocumentServer.Mode.ECHO, 0)) {
      for (OperationPlan operation : plan.operations()) {
        Request request = samples.of(DocumentOperations.info(operation, Set.of()).build());
        RawClient.Answer answer = RawClient.send(server.port(), request);
        echoed += answer.status() == 200 ? 1 : 0;
        if (answer.status() != 200 && answer.status() != 400) {
          wrong.add(file + " " + operation.operation().id() + " " + answer);
        }
      }
    } catch (RuntimeException e) {
      wrong.add(file + " does not start: " + e);
    }
    return echoed;
  }
}
