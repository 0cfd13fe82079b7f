package io.brrtrouter.codegen.maven;

import io.brrtrouter.codegen.diff.Change;
import io.brrtrouter.codegen.diff.DiffReport;
import io.brrtrouter.codegen.diff.DocumentDiff;
import io.brrtrouter.codegen.diff.Severity;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Fails the build if the document breaks clients of an older version, such as the last released
 * one, kept as a file beside it.
 */
@Mojo(
    name = "diff",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
public final class DiffMojo extends DocumentMojo {
  /** The version that clients know: a file of the project, with those it refers to beside it. */
  @Parameter(property = "brrtrouter.oldSpec", required = true)
  private File oldSpec;

  /** What fails the build: {@code breaking} or {@code none}. */
  @Parameter(property = "brrtrouter.failOn", defaultValue = "breaking")
  private String failOn = "breaking";

  /** Logs changes that no client notices, too. */
  @Parameter(property = "brrtrouter.diffAll", defaultValue = "false")
  private boolean all;

  /** Where to write the report as Markdown, for a pull request; nowhere by default. */
  @Parameter(property = "brrtrouter.diffReport")
  private @Nullable File diffReport;

  @SuppressWarnings("NullAway.Init") // Maven fills the fields in
  DiffMojo() {}

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    if (!failOn.equals("breaking") && !failOn.equals("none")) {
      throw new MojoFailureException("failOn is 'breaking' or 'none', not '" + failOn + "'.");
    }
    List<Change> changes =
        DocumentDiff.between(read(oldSpec, "oldSpec"), read(inputSpec, "inputSpec"));
    DiffReport report = new DiffReport(changes, all);
    write(report);
    changes.forEach(this::log);
    if (report.breaks() && failOn.equals("breaking")) {
      throw new MojoFailureException(
          "The document breaks clients of "
              + oldSpec
              + ".\n\n"
              + new DiffReport(only(changes), false).render(DiffReport.Format.TEXT)
              + "\nIf it is to break them, replace oldSpec by the new document.");
    }
    getLog().info(report.summary());
  }

  private static List<Change> only(List<Change> changes) {
    return changes.stream().filter(change -> change.severity() == Severity.BREAKING).toList();
  }

  private void log(Change change) {
    String line = change.position() + ": " + change.message() + " [" + change.rule() + "]";
    if (change.severity() != Severity.COMPATIBLE) {
      getLog().warn(line);
    } else if (all) {
      getLog().info(line);
    }
  }

  private void write(DiffReport report) throws MojoExecutionException {
    if (diffReport == null) {
      return;
    }
    try {
      Files.createDirectories(diffReport.getAbsoluteFile().getParentFile().toPath());
      Files.writeString(diffReport.toPath(), report.render(DiffReport.Format.MARKDOWN));
    } catch (IOException e) {
      throw new MojoExecutionException("The report could not be written to " + diffReport, e);
    }
  }
}
