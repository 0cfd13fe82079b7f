package io.brrtrouter.codegen.maven;

import io.brrtrouter.codegen.Generated;
import io.brrtrouter.codegen.Generator;
import io.brrtrouter.codegen.Options;
import io.brrtrouter.codegen.SourceWriter;
import io.brrtrouter.openapi.OpenApi;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Generates typed Java from an OpenAPI document and adds it to the project. Does nothing where the
 * document, every file it refers to, the configuration and the plugin are as they were.
 */
@Mojo(
    name = "generate",
    defaultPhase = LifecyclePhase.GENERATE_SOURCES,
    requiresDependencyResolution = ResolutionScope.COMPILE,
    threadSafe = true)
public final class GenerateMojo extends DocumentMojo {
  /** Where the sources and the bundled document go. */
  @Parameter(
      property = "brrtrouter.output",
      defaultValue = "${project.build.directory}/generated-sources/brrtrouter")
  private File output;

  /** The package of all generated types. */
  @Parameter(property = "brrtrouter.packageName", required = true)
  private String packageName;

  /** The name of the bundled document: META-INF/brrtrouter/NAME.json; by default the file's. */
  @Parameter(property = "brrtrouter.documentName")
  private @Nullable String documentName;

  /** Prefixes routes with the path of the document's first server. */
  @Parameter(property = "brrtrouter.basePath", defaultValue = "false")
  private boolean basePath;

  /** Where to write what became of every operation, as JSON. */
  @Parameter(
      property = "brrtrouter.report",
      defaultValue = "${project.build.directory}/brrtrouter-report.json")
  private File report;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @SuppressWarnings("NullAway.Init") // Maven fills the fields in
  GenerateMojo() {}

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    RuntimeFit.require(project);
    Path target = output.toPath();
    Stamp stamp = new Stamp(target);
    String settings = settings();
    if (stamp.isCurrent(settings)) {
      getLog().info("Nothing has changed since the sources were generated");
    } else {
      generate(target, stamp, settings);
    }
    addToProject(target);
  }

  private void generate(Path target, Stamp stamp, String settings)
      throws MojoExecutionException, MojoFailureException {
    OpenApi document = read();
    try {
      Generated generated = Generator.generate(document, options());
      SourceWriter.Written written = SourceWriter.write(generated.files(), target);
      Files.createDirectories(report.toPath().toAbsolutePath().getParent());
      Files.writeString(report.toPath(), generated.report().json());
      stamp.write(settings, document.files());
      say(generated, written);
    } catch (IOException e) {
      throw new MojoExecutionException("The sources could not be written to " + output, e);
    }
  }

  private Options options() throws MojoFailureException {
    Options options = options(packageName, inputSpec).withBasePath(basePath);
    try {
      return documentName == null ? options : options.withName(documentName);
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(e.getMessage(), e);
    }
  }

  /** How to generate into this package from this file. */
  static Options options(String packageName, File inputSpec) throws MojoFailureException {
    try {
      return Options.of(packageName, inputSpec.getName());
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(e.getMessage(), e);
    }
  }

  private String settings() {
    return String.join(
        "\n", inputSpec.getPath(), packageName, String.valueOf(documentName), "" + basePath);
  }

  private void say(Generated generated, SourceWriter.Written written) {
    int degraded = generated.report().degraded().size();
    getLog()
        .info(
            (generated.report().typed().size() + degraded)
                + " operations, "
                + written.written()
                + " files written, "
                + written.removed()
                + " removed");
    if (degraded > 0) {
      getLog().warn(degraded + " operations are degraded; " + report + " says why");
    }
  }

  /** Sources to the compiler, and the bundled document, which is no source, to the jar. */
  private void addToProject(Path target) {
    project.addCompileSourceRoot(target.toString());
    Resource resource = new Resource();
    resource.setDirectory(target.toString());
    resource.addInclude("META-INF/brrtrouter/**");
    project.addResource(resource);
  }
}
