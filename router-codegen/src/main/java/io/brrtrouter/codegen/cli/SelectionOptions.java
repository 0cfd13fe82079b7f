package io.brrtrouter.codegen.cli;

import io.brrtrouter.codegen.adapt.Selection;
import java.util.LinkedHashSet;
import java.util.Set;
import picocli.CommandLine.Option;

/** Which operations there are, the same for every command that makes something of them. */
final class SelectionOptions {
  @Option(
      names = "--tag",
      split = ",",
      paramLabel = "TAG",
      description = "Only operations with one of these tags, and those that --operation names.")
  private Set<String> tags = new LinkedHashSet<>();

  @Option(
      names = "--operation",
      split = ",",
      paramLabel = "ID",
      description = "Only these operations, by operationId or as 'METHOD /path'.")
  private Set<String> operations = new LinkedHashSet<>();

  /** What was asked for. */
  Selection selection() {
    return new Selection(tags, operations);
  }
}
