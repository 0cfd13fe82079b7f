package io.brrtrouter.codegen.cli;

import io.brrtrouter.codegen.Options;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What sources are made of, the same for every command that writes some. */
final class SourceOptions {
  @Option(
      names = "--input-spec",
      required = true,
      paramLabel = "FILE",
      description = "The document, YAML or JSON.")
  private Path inputSpec;

  @Option(
      names = "--package-name",
      required = true,
      paramLabel = "PACKAGE",
      description = "The package of all generated types.")
  private String packageName;

  @Mixin private SelectionOptions selected;

  @Mixin private MappingOptions mapped;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields in
  SourceOptions() {}

  Path inputSpec() {
    return inputSpec;
  }

  /** How to generate into the package from the document. */
  Options options() {
    return named().withSelection(selected.selection()).withMappings(mapped.mappings());
  }

  private Options named() {
    try {
      return Options.of(packageName, String.valueOf(inputSpec.getFileName()));
    } catch (IllegalArgumentException e) {
      throw new WrongUsageException(String.valueOf(e.getMessage()));
    }
  }
}
