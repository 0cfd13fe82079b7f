package io.brrtrouter.codegen.maven;

import io.brrtrouter.openapi.OpenApi;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Says what is wrong with an OpenAPI document, and what to do about it. */
@Mojo(
    name = "lint",
    defaultPhase = LifecyclePhase.VALIDATE,
    requiresProject = false,
    threadSafe = true)
public final class LintMojo extends DocumentMojo {
  LintMojo() {}

  @Override
  void run() throws MojoFailureException {
    OpenApi document = read();
    getLog().info(document.operations().size() + " operations, no errors");
  }
}
