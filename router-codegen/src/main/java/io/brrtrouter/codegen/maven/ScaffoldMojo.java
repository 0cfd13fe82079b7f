package io.brrtrouter.codegen.maven;

import io.brrtrouter.codegen.Generated;
import io.brrtrouter.codegen.Generator;
import io.brrtrouter.codegen.Options;
import io.brrtrouter.codegen.Scaffold;
import java.io.File;
import java.io.IOException;
import javax.lang.model.SourceVersion;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a controller for each tag, and a class that starts them, to begin with. Run it once, by
 * hand: a file that is there is never touched.
 */
@Mojo(name = "scaffold", threadSafe = true)
public final class ScaffoldMojo extends GeneratingMojo {
  /** The root of your sources. */
  @Parameter(
      property = "brrtrouter.scaffoldOutput",
      defaultValue = "${project.basedir}/src/main/java")
  private File scaffoldOutput;

  /** The package of what is written; by default the one around {@code packageName}. */
  @Parameter(property = "brrtrouter.controllerPackage")
  private @Nullable String controllerPackage;

  @SuppressWarnings("NullAway.Init") // Maven fills the fields in
  ScaffoldMojo() {}

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    Options options = options();
    String target = controllerPackage == null ? Scaffold.packageOf(options) : controllerPackage;
    if (!SourceVersion.isName(target) || target.equals(packageName)) {
      throw new MojoFailureException(
          "'" + target + "' is not a package beside packageName: set another controllerPackage.");
    }
    Generated generated = Generator.generate(read(), options);
    try {
      Scaffold scaffold = Scaffold.write(generated, options, target, scaffoldOutput.toPath());
      scaffold.written().forEach(file -> getLog().info("Wrote " + file));
      scaffold.kept().forEach(file -> getLog().info("Left " + file + " as it is"));
    } catch (IOException e) {
      throw new MojoExecutionException("No controllers could be written to " + scaffoldOutput, e);
    }
  }
}
