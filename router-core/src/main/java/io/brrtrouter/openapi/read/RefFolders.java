package io.brrtrouter.openapi.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The folders whose files a document may refer to: its own, with what is below it, and those that
 * were allowed by name. Where a link leads counts, not where it stands; nothing else is opened.
 */
final class RefFolders {
  private final List<Path> folders = new ArrayList<>();

  RefFolders(Collection<Path> allowed) {
    allowed.forEach(this::allow);
  }

  /** Allows the folder of the document itself, as it is named and as its links lead. */
  void allowAround(Path document) {
    Path named = document.toAbsolutePath().normalize();
    allow(parent(named));
    allow(parent(real(named)));
  }

  private void allow(Path folder) {
    Path named = folder.toAbsolutePath().normalize();
    folders.add(named);
    folders.add(real(named));
  }

  /**
   * The file to open for this path.
   *
   * @throws NotAllowedException if it is in none of the folders
   */
  Path check(Path path) throws IOException {
    Path named = path.toAbsolutePath().normalize();
    if (!isInside(named)) {
      throw new NotAllowedException(named);
    }
    if (!Files.exists(named)) {
      throw new IOException("there is no such file");
    }
    Path real = named.toRealPath();
    if (!isInside(real)) {
      throw new NotAllowedException(real);
    }
    return real;
  }

  private boolean isInside(Path path) {
    return folders.stream().anyMatch(path::startsWith);
  }

  private static Path parent(Path path) {
    Path parent = path.getParent();
    return parent == null ? path : parent;
  }

  /** Where the path leads; itself if it leads nowhere. */
  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path;
    }
  }

  /** A file outside of the folders. */
  static final class NotAllowedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String folder;

    NotAllowedException(Path file) {
      super("it is outside of the document's folder");
      this.folder = parent(file).toString();
    }

    /** The folder that would have to be allowed. */
    String folder() {
      return folder;
    }
  }
}
