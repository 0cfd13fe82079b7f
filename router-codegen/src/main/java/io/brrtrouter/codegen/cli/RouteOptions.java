package io.brrtrouter.codegen.cli;

import picocli.CommandLine.Option;

/** How routes are made of paths, the same for what is generated and for what is served. */
final class RouteOptions {
  @Option(
      names = "--base-path",
      description = "Prefix routes with the path of the document's first server.")
  private boolean basePath;

  /** Whether routes begin with the path of their first server. */
  boolean basePath() {
    return basePath;
  }
}
