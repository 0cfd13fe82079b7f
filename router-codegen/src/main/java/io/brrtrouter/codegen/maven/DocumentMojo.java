package io.brrtrouter.codegen.maven;

import io.brrtrouter.codegen.adapt.WrongChoiceException;
import io.brrtrouter.codegen.lint.SecondOpinion;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.read.DocumentReader;
import io.brrtrouter.openapi.read.ReadResult;
import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What every goal does with a document: read it, and say all there is to say of it. */
abstract class DocumentMojo extends AbstractMojo {
  /** The document, YAML or JSON. */
  @Parameter(property = "brrtrouter.inputSpec", required = true)
  protected File inputSpec;

  /** Hosts the document may refer to. */
  @Parameter(property = "brrtrouter.allowedRefHosts")
  private Set<String> allowedRefHosts = new LinkedHashSet<>();

  /** Folders the document may refer to besides its own. */
  @Parameter(property = "brrtrouter.refFolders")
  private Set<File> refFolders = new LinkedHashSet<>();

  /** Leaves the goal out. */
  @Parameter(property = "brrtrouter.skip", defaultValue = "false")
  private boolean skip;

  @SuppressWarnings("NullAway.Init") // Maven fills the fields in
  DocumentMojo() {}

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Skipped");
      return;
    }
    try {
      run();
    } catch (WrongChoiceException e) {
      throw new MojoFailureException(e.getMessage(), e);
    }
  }

  /** Where documents may refer to, in an order of its own. */
  String allowedReferences() {
    return new TreeSet<>(allowedRefHosts) + " " + new TreeSet<>(refFolders);
  }

  abstract void run() throws MojoExecutionException, MojoFailureException;

  /** The document; fails the build with everything that is wrong with it. */
  OpenApi read() throws MojoFailureException {
    OpenApi document = read(inputSpec, "inputSpec");
    warn(new ReadResult(document, SecondOpinion.on(document)));
    return document;
  }

  /** A document as it reads by itself; fails the build with everything that is wrong with it. */
  OpenApi read(File file, String parameter) throws MojoFailureException {
    if (!file.isFile()) {
      throw new MojoFailureException(
          "There is no file " + file + ": set " + parameter + " to your OpenAPI document.");
    }
    Set<Path> folders = refFolders.stream().map(File::toPath).collect(Collectors.toSet());
    ReadResult result = new DocumentReader(allowedRefHosts, folders).read(file.toPath());
    OpenApi document = result.document();
    if (document == null) {
      throw new MojoFailureException("The document is wrong.\n\n" + result.render());
    }
    warn(result);
    return document;
  }

  private void warn(ReadResult result) {
    result.render().lines().forEach(getLog()::warn);
  }
}
