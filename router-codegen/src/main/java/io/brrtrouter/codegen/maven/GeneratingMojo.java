package io.brrtrouter.codegen.maven;

import io.brrtrouter.codegen.Options;
import io.brrtrouter.codegen.adapt.Selection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What every goal says that makes Java of a document: what of it, and how. */
abstract class GeneratingMojo extends DocumentMojo {
  /** The package of all generated types. */
  @Parameter(property = "brrtrouter.packageName", required = true)
  protected String packageName;

  /** Only operations with one of these tags, and those that {@code operations} names. */
  @Parameter(property = "brrtrouter.tags")
  private Set<String> tags = new LinkedHashSet<>();

  /** Only these operations, by operationId or as {@code METHOD /path}. */
  @Parameter(property = "brrtrouter.operations")
  private Set<String> operations = new LinkedHashSet<>();

  @SuppressWarnings("NullAway.Init") // Maven fills the fields in
  GeneratingMojo() {}

  /** How to generate from this document. */
  Options options() throws MojoFailureException {
    try {
      return Options.of(packageName, inputSpec.getName())
          .withSelection(new Selection(tags, operations));
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(e.getMessage(), e);
    }
  }

  /** What was chosen, in an order of its own. */
  String choices() {
    return new TreeSet<>(tags) + " " + new TreeSet<>(operations);
  }
}
