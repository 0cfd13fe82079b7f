package io.brrtrouter.codegen.cli;

import io.brrtrouter.codegen.adapt.WrongChoiceException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code brrtrouter}: from an OpenAPI document to Java, or to a running service. */
@Command(
    name = "brrtrouter",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "From an OpenAPI document to a typed, validated, bounded HTTP service.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:the document is wrong, or breaks clients", "2:wrong usage"},
    subcommands = {
      GenerateCommand.class,
      ScaffoldCommand.class,
      LintCommand.class,
      DiffCommand.class,
      ServeCommand.class
    })
public final class Main implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields in
  Main() {}

  /** Runs the command line and exits. */
  public static void main(String[] arguments) {
    System.exit(
        run(arguments, new PrintWriter(System.out, true), new PrintWriter(System.err, true)));
  }

  /** Runs the command line; its exit code. */
  static int run(String[] arguments, PrintWriter out, PrintWriter err) {
    try {
      return new CommandLine(new Main())
          .setCaseInsensitiveEnumValuesAllowed(true)
          .setOut(out)
          .setErr(err)
          .setExecutionExceptionHandler(Main::failed)
          .execute(arguments);
    } catch (OutOfMemoryError | StackOverflowError e) {
      err.println("brrtrouter: the document takes more memory than there is; try java -Xmx2g");
      return ExitCodes.WRONG_DOCUMENT;
    }
  }

  private static int failed(
      Exception cause, CommandLine commandLine, CommandLine.ParseResult parsed) {
    String reason = cause.getMessage() == null ? cause.getClass().getName() : cause.getMessage();
    commandLine.getErr().println("brrtrouter: " + reason);
    // A folder that cannot be written, or a port that is taken, is no fault of the document.
    boolean usage =
        cause instanceof WrongUsageException
            || cause instanceof WrongChoiceException
            || cause instanceof IOException
            || cause instanceof UncheckedIOException;
    return usage ? ExitCodes.WRONG_USAGE : ExitCodes.WRONG_DOCUMENT;
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Which command?");
  }
}
