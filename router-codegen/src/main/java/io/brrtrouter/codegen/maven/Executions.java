package io.brrtrouter.codegen.maven;

import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/** Keeps the executions of {@code generate} in one project from writing over each other. */
final class Executions {
  private Executions() {}

  /**
   * Claims something for an execution of this build.
   *
   * @param what there can be one of in a project
   * @param remedy the parameter that tells executions apart
   * @throws MojoFailureException if another execution has claimed it
   */
  static void claim(MavenProject project, String execution, String what, String remedy)
      throws MojoFailureException {
    String other = claimant(project, execution, what);
    if (!other.equals(execution)) {
      throw new MojoFailureException(
          "The executions '"
              + other
              + "' and '"
              + execution
              + "' both generate "
              + what
              + ": give each a "
              + remedy
              + " of its own.");
    }
  }

  /** The execution that claimed this first in this build, from now on this one if none did. */
  static String claimant(MavenProject project, String execution, String what) {
    String key = Executions.class.getName() + " " + what;
    if (project.getContextValue(key) instanceof String other) {
      return other;
    }
    project.setContextValue(key, execution);
    return execution;
  }
}
