package io.brrtrouter.codegen.cli;

import io.brrtrouter.codegen.plan.ApiPlan;
import io.brrtrouter.codegen.plan.ApiPlanner;
import io.brrtrouter.codegen.serve.DocumentServer;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.server.RouterServer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Serves a document without generated code. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Serves a document: every request is decoded and validated as a generated service does it.",
      "For development: everybody is let in, whatever security the document asks for."
    })
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private DocumentOptions documents;

  @Mixin private SelectionOptions selected;

  @Mixin private RouteOptions routes;

  @Parameters(paramLabel = "FILE", description = "The document, YAML or JSON.")
  private Path file;

  @Option(
      names = "--port",
      defaultValue = "8080",
      paramLabel = "N",
      description = "Where to listen, 0 for any free port; ${DEFAULT-VALUE} by default.")
  private int port;

  @ArgGroup(multiplicity = "1")
  private Answers answers;

  /** What to answer. */
  static final class Answers {
    @Option(names = "--echo", description = "Answer with what was decoded.")
    private boolean echo;

    @Option(
        names = "--mock",
        description = "Answer with the document's examples, or values made from its schemas.")
    private boolean mock;
  }

  @SuppressWarnings("NullAway.Init") // picocli fills the fields in
  ServeCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > 65_535) {
      throw new WrongUsageException("there is no port " + port);
    }
    OpenApi document = documents.read(file, spec.commandLine().getErr());
    if (document == null) {
      return ExitCodes.WRONG_DOCUMENT;
    }
    ignoredSecrets(System.getenv().keySet())
        .forEach(name ->
            spec.commandLine()
                .getErr()
                .println("warning: " + name + " has no effect: serve lets everybody in"));
    ApiPlan plan = ApiPlanner.plan(selected.selection().of(document));
    DocumentServer.Mode mode = answers.mock ? DocumentServer.Mode.MOCK : DocumentServer.Mode.ECHO;
    try (RouterServer server = DocumentServer.start(plan, mode, port, routes.basePath())) {
      PrintWriter out = spec.commandLine().getOut();
      out.printf(
          "Serving %d operations of %s at http://localhost:%d/%n",
          plan.operations().size(), file, server.port());
      out.flush();
      server.awaitStop();
    }
    return ExitCodes.DONE;
  }

  /** Variables that tell a generated service whom to let in. */
  static List<String> ignoredSecrets(Set<String> environment) {
    return environment.stream()
        .filter(name -> name.startsWith(DocumentServer.KEYS))
        .sorted()
        .toList();
  }
}
