package io.brrtrouter.codegen.maven;

import io.brrtrouter.operation.RouterVersion;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/** Refuses a project whose runtime does not fit this generator. */
final class RuntimeFit {
  private RuntimeFit() {}

  static void require(MavenProject project) throws MojoFailureException {
    for (Artifact artifact : project.getArtifacts()) {
      if (artifact.getGroupId().equals("io.brrtrouter")
          && artifact.getArtifactId().equals("router-core")
          && !RouterVersion.fits(artifact.getBaseVersion())) {
        throw new MojoFailureException(
            "The plugin router-codegen is "
                + RouterVersion.current()
                + ", but the project depends on router-core "
                + artifact.getBaseVersion()
                + ": give both the same version.");
      }
    }
  }
}
