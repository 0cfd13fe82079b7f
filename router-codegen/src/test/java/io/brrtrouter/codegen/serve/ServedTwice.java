package io.brrtrouter.codegen.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.codegen.Generated;
import io.brrtrouter.codegen.Generator;
import io.brrtrouter.codegen.Options;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.read.DocumentReader;
import io.brrtrouter.openapi.read.ReadResult;
import io.brrtrouter.server.RouterServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** A document behind two ports: one of its generated code, one of the document alone, as echo. */
record ServedTwice(Generated generated, GeneratedService service, RouterServer echo)
    implements AutoCloseable {

  /**
   * Starts both.
   *
   * @param file what the document is called
   * @param text the document
   * @param packageName where its code is generated
   * @param folder where that is compiled
   */
  static ServedTwice of(String file, String text, String packageName, Path folder)
      throws Exception {
    ReadResult read = new DocumentReader(Set.of()).read(file, text);
    OpenApi document = read.document();
    assertThat(document).as(read.render()).isNotNull();
    Generated generated = Generator.generate(document, Options.of(packageName, file));
    GeneratedService service = new GeneratedService(generated, packageName, folder);
    RouterServer echo = DocumentServer.start(generated.plan(), DocumentServer.Mode.ECHO, 0);
    return new ServedTwice(generated, service, echo);
  }

  @Override
  public void close() throws IOException {
    service.close();
    echo.close();
  }
}
