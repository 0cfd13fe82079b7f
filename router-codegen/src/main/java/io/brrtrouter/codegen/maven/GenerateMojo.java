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
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoExecution;
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
 * document, every file it refers to, the configuration and the generator are as they were.
 */
@Mojo(
    name = "generate",
    defaultPhase = LifecyclePhase.GENERATE_SOURCES,
    requiresDependencyResolution = ResolutionScope.COMPILE,
    threadSafe = true)
public final class GenerateMojo extends GeneratingMojo {
  /** Where the sources and the bundled document go. */
  @Parameter(
      property = "brrtrouter.output",
      defaultValue = "${project.build.directory}/generated-sources/brrtrouter")
  private File output;

  /** The name of the bundled document: META-INF/brrtrouter/NAME.json; by default the file's. */
  @Parameter(property = "brrtrouter.documentName")
  private @Nullable String documentName;

  /** Prefixes routes with the path of the document's first server. */
  @Parameter(property = "brrtrouter.basePath", defaultValue = "false")
  private boolean basePath;

  /** Adds what is generated to the tests of the project in place of the project itself. */
  @Parameter(property = "brrtrouter.testSources", defaultValue = "false")
  private boolean testSources;

  /**
   * Where to write what became of every operation, as JSON; by default {@code
   * target/brrtrouter-report.json}, with the document's name in it from the second execution on.
   */
  @Parameter(property = "brrtrouter.report")
  private @Nullable File report;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  @SuppressWarnings("NullAway.Init") // Maven fills the fields in
  GenerateMojo() {}

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    RuntimeFit.require(project);
    Options options = options();
    String id = execution.getExecutionId();
    Executions.claim(project, id, "the package " + packageName, "packageName");
    Executions.claim(project, id, "the document " + options.name(), "documentName");
    Path target = output.toPath();
    Path reported = report(options.name());
    Stamp stamp = new Stamp(target, options.name(), GeneratorFiles.all());
    String settings = settings(reported);
    if (stamp.isCurrent(settings)) {
      getLog().info("Nothing has changed since the sources were generated");
    } else {
      generate(options, target, reported, stamp, settings);
    }
    addToProject(target);
  }

  private void generate(Options options, Path target, Path reported, Stamp stamp, String settings)
      throws MojoExecutionException, MojoFailureException {
    OpenApi document = read();
    try {
      Generated generated = Generator.generate(document, options);
      SourceWriter.Written written = SourceWriter.write(generated.files(), target);
      Files.createDirectories(reported.toAbsolutePath().getParent());
      Files.writeString(reported, generated.report().json(this::fromBase));
      List<String> files = new ArrayList<>(document.files());
      generated.files().keySet().forEach(file -> files.add(target.resolve(file).toString()));
      files.add(reported.toString());
      stamp.write(settings, files);
      say(generated, written, reported);
    } catch (IOException e) {
      throw new MojoExecutionException("The sources could not be written to " + output, e);
    }
  }

  private Path report(String name) {
    if (report != null) {
      return report.toPath();
    }
    String id = execution.getExecutionId();
    boolean first = Executions.claimant(project, id, "the report").equals(id);
    String file = first ? "brrtrouter-report.json" : "brrtrouter-report-" + name + ".json";
    return Path.of(project.getBuild().getDirectory(), file);
  }

  /** A file as seen from the project's folder, which is all that two machines have in common. */
  private String fromBase(String file) {
    Path base = project.getBasedir().toPath();
    return file.startsWith(base + File.separator)
        ? base.relativize(Path.of(file)).toString().replace(File.separatorChar, '/')
        : file;
  }

  @Override
  Options options() throws MojoFailureException {
    Options options = super.options().withBasePath(basePath);
    try {
      return documentName == null ? options : options.withName(documentName);
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(e.getMessage(), e);
    }
  }

  private String settings(Path reported) {
    return String.join(
        "\n",
        inputSpec.getPath(),
        packageName,
        String.valueOf(documentName),
        String.valueOf(basePath),
        allowedReferences(),
        choices(),
        reported.toString());
  }

  private void say(Generated generated, SourceWriter.Written written, Path reported) {
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
      getLog().warn(degraded + " operations are degraded; " + reported + " says why");
    }
  }

  /** Sources to the compiler, and the bundled document, which is no source, to the jar. */
  private void addToProject(Path target) {
    List<Resource> there = testSources ? project.getTestResources() : project.getResources();
    boolean isThere = there.stream().anyMatch(r -> target.toString().equals(r.getDirectory()));
    Resource resource = new Resource();
    resource.setDirectory(target.toString());
    resource.addInclude("META-INF/brrtrouter/**");
    List<Resource> added = isThere ? List.of() : List.of(resource); // by an execution before
    if (testSources) {
      project.addTestCompileSourceRoot(target.toString());
      added.forEach(project::addTestResource);
    } else {
      project.addCompileSourceRoot(target.toString());
      added.forEach(project::addResource);
    }
  }
}
