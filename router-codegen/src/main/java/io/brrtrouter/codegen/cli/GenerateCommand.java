package io.brrtrouter.codegen.cli;

import io.brrtrouter.codegen.Generated;
import io.brrtrouter.codegen.Generator;
import io.brrtrouter.codegen.Options;
import io.brrtrouter.codegen.SourceWriter;
import io.brrtrouter.codegen.lint.SecondOpinion;
import io.brrtrouter.openapi.Diagnostic;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.read.ReadResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Generates sources from a document. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    description = "Generates typed Java from a document.")
final class GenerateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private DocumentOptions documents;

  @Mixin private SourceOptions sources;

  @Mixin private RouteOptions routes;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Where the sources go; only files of an earlier run are replaced or removed.")
  private Path output;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Where to write what became of every operation, as JSON.")
  private @Nullable Path report;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields in
  GenerateCommand() {}

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    Options options = sources.options().withBasePath(routes.basePath());
    OpenApi document = documents.read(sources.inputSpec(), err);
    if (document == null) {
      return ExitCodes.WRONG_DOCUMENT;
    }
    List<Diagnostic> more = SecondOpinion.on(document);
    if (!more.isEmpty()) {
      err.println(new ReadResult(document, more).render());
    }
    Generated generated = Generator.generate(document, options);
    SourceWriter.Written written = SourceWriter.write(generated.files(), output);
    if (report != null) {
      Files.createDirectories(report.toAbsolutePath().getParent());
      Files.writeString(report, generated.report().json());
    }
    say(generated, written);
    return ExitCodes.DONE;
  }

  private void say(Generated generated, SourceWriter.Written written) {
    spec.commandLine()
        .getOut()
        .printf(
            "%d operations, %d of them degraded; %d schemas, %d of them left to the validators;"
                + " %d files, %d written, %d removed%n",
            generated.report().typed().size() + generated.report().degraded().size(),
            generated.report().degraded().size(),
            generated.report().fastPath().schemas(),
            generated.report().fastPath().deferrals().size(),
            generated.files().size(),
            written.written(),
            written.removed());
  }
}
