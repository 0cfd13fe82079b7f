package io.brrtrouter.codegen.cli;

import io.brrtrouter.codegen.Generator;
import io.brrtrouter.codegen.Options;
import io.brrtrouter.codegen.Scaffold;
import io.brrtrouter.openapi.OpenApi;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes controllers to begin with. */
@Command(
    name = "scaffold",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a controller for each tag, and a class that starts them, to begin with.",
      "Run it once: a file that is there is never touched."
    })
final class ScaffoldCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private DocumentOptions documents;

  @Mixin private SourceOptions sources;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "The root of your sources, for instance src/main/java.")
  private Path output;

  @Option(
      names = "--controller-package",
      paramLabel = "PACKAGE",
      description = "The package of what is written; by default the one around --package-name.")
  private @Nullable String controllerPackage;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields in
  ScaffoldCommand() {}

  @Override
  public Integer call() throws IOException {
    Options options = sources.options();
    String target = target(options);
    OpenApi document = documents.read(sources.inputSpec(), spec.commandLine().getErr());
    if (document == null) {
      return ExitCodes.WRONG_DOCUMENT;
    }
    Scaffold scaffold =
        Scaffold.write(Generator.generate(document, options), options, target, output);
    PrintWriter out = spec.commandLine().getOut();
    scaffold.written().forEach(file -> out.println("wrote " + file));
    scaffold.kept().forEach(file -> out.println("left " + file + " as it is"));
    return ExitCodes.DONE;
  }

  private String target(Options options) {
    if (controllerPackage == null) {
      return Scaffold.packageOf(options);
    }
    if (!SourceVersion.isName(controllerPackage)
        || controllerPackage.equals(options.packageName())) {
      throw new WrongUsageException(
          "'"
              + controllerPackage
              + "' is not a package beside that of the generated types: choose another"
              + " --controller-package");
    }
    return controllerPackage;
  }
}
