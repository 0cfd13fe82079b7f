package io.brrtrouter.codegen.cli;

import io.brrtrouter.codegen.lint.SecondOpinion;
import io.brrtrouter.openapi.Diagnostic;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.read.ReadResult;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says everything there is to say about a document. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    description = "Says what is wrong with a document, and what to do about it.")
final class LintCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private DocumentOptions documents;

  @Parameters(paramLabel = "FILE", description = "The document, YAML or JSON.")
  private Path file;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields in
  LintCommand() {}

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    OpenApi document = documents.read(file, err);
    if (document == null) {
      return ExitCodes.WRONG_DOCUMENT;
    }
    List<Diagnostic> more = SecondOpinion.on(document);
    if (!more.isEmpty()) {
      err.println(new ReadResult(document, more).render());
    }
    spec.commandLine()
        .getOut()
        .println(file + ": " + document.operations().size() + " operations, no errors.");
    return ExitCodes.DONE;
  }
}
