package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.OpenApi;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads documents: to their model, or to every error in them at once. Stateless. */
public final class DocumentReader {
  private final Set<String> allowedHosts;
  private final Set<Path> folders;

  /**
   * Follows remote references to these hosts only, and others to files in the document's folder.
   *
   * @param allowedHosts names of hosts, {@code host} for every port or {@code host:port}
   */
  public DocumentReader(Set<String> allowedHosts) {
    this(allowedHosts, Set.of());
  }

  /**
   * As above; also to files in these folders, or below them.
   *
   * @param folders what a document may refer to besides its own folder
   */
  public DocumentReader(Set<String> allowedHosts, Set<Path> folders) {
    this.folders = Set.copyOf(folders);
    this.allowedHosts =
        allowedHosts.stream()
            .map(host -> host.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Reads a file, YAML or JSON, and all that it refers to. Never throws for what is in them. */
  public ReadResult read(Path file) {
    return read(sources -> sources.entry(file));
  }

  /**
   * Reads a document from its text.
   *
   * @param name stands for the file in messages; relative references start from it
   */
  public ReadResult read(String name, String text) {
    return read(sources -> sources.entry(name, text));
  }

  @FunctionalInterface
  private interface Opening {
    SourceFile open(Sources sources) throws LocatedException;
  }

  private ReadResult read(Opening opening) {
    Problems problems = new Problems();
    try (Sources sources = new Sources(new RefFolders(folders), allowedHosts, problems)) {
      OpenApi document = null;
      try {
        document = new Reading(sources, problems).read(opening.open(sources));
      } catch (LocatedException e) {
        problems.error(e);
      }
      return problems.result(document, sources);
    }
  }
}
