package io.brrtrouter.codegen.maven;

import io.brrtrouter.codegen.lint.SecondOpinion;
import io.brrtrouter.openapi.Diagnostic;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.read.ReadResult;
import java.util.List;
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
    List<Diagnostic> more = SecondOpinion.on(document);
    new ReadResult(document, more).render().lines().forEach(getLog()::warn);
    getLog().info(document.operations().size() + " operations, no errors");
  }
}
