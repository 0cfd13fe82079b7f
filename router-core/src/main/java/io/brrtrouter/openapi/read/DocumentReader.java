package io.brrtrouter.openapi.read;

import java.nio.file.Path;
import java.util.Set;

/** Reads documents: to their model, or to every error in them at once. Stateless. */
public final class DocumentReader {
  private final Set<String> allowedHosts;

  /** Follows remote references to these hosts only. */
  public DocumentReader(Set<String> allowedHosts) {
    this.allowedHosts = Set.copyOf(allowedHosts);
  }

  /** Reads a file, YAML or JSON, and all that it refers to. Never throws for what is in them. */
  public ReadResult read(Path file) {
    throw new UnsupportedOperationException(file + " " + allowedHosts);
  }

  /** Reads a document from its text; {@code name} stands for the file in messages. */
  public ReadResult read(String name, String text) {
    throw new UnsupportedOperationException(name + text);
  }
}
