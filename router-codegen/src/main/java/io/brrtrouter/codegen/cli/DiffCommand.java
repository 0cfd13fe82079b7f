package io.brrtrouter.codegen.cli;

import io.brrtrouter.codegen.diff.DiffReport;
import io.brrtrouter.codegen.diff.DocumentDiff;
import io.brrtrouter.openapi.OpenApi;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a new version of a document breaks. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = "Says what a new version of a document breaks for clients of the old one.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing breaks",
      "1:something breaks",
      "2:wrong usage, or a document cannot be read"
    })
final class DiffCommand implements Callable<Integer> {
  /** What makes the command fail. */
  enum FailOn {
    BREAKING,
    NONE
  }

  @Spec private CommandSpec spec;

  @Mixin private DocumentOptions documents;

  @Parameters(index = "0", paramLabel = "OLD", description = "The version that clients know.")
  private Path old;

  @Parameters(index = "1", paramLabel = "NEW", description = "The version that is to replace it.")
  private Path now;

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = "text, json or markdown; ${DEFAULT-VALUE} by default.")
  private DiffReport.Format format;

  @Option(names = "--all", description = "Show changes that no client notices, too.")
  private boolean all;

  @Option(
      names = "--fail-on",
      defaultValue = "breaking",
      paramLabel = "WHAT",
      description = "breaking or none: what makes the exit code 1; ${DEFAULT-VALUE} by default.")
  private FailOn failOn;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields in
  DiffCommand() {}

  @Override
  public Integer call() {
    DiffReport report = new DiffReport(DocumentDiff.between(read(old), read(now)), all);
    spec.commandLine().getOut().print(report.render(format));
    spec.commandLine().getOut().flush();
    return report.breaks() && failOn == FailOn.BREAKING
        ? ExitCodes.BREAKING_CHANGE
        : ExitCodes.DONE;
  }

  private OpenApi read(Path file) {
    OpenApi document = documents.read(file, spec.commandLine().getErr());
    if (document == null) {
      throw new WrongUsageException(file + " cannot be compared");
    }
    return document;
  }
}
