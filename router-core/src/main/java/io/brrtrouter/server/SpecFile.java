package io.brrtrouter.server;

import io.brrtrouter.openapi.read.DocumentReader;
import io.brrtrouter.openapi.read.ReadResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The document of {@code BRRTR_SPEC}, which takes the place of the bundled one. */
final class SpecFile {
  private SpecFile() {}

  /**
   * The documents, the first of them as the file has it if one is named.
   *
   * @throws ConfigurationException with every error in the file, or where it lacks an operation
   */
  static List<ServedDocument> replace(List<ServedDocument> documents, RouterConfig config) {
    Optional<String> named = config.get(Settings.SPEC);
    if (named.isEmpty() || documents.isEmpty()) {
      return List.copyOf(documents);
    }
    Set<String> hosts = Set.copyOf(config.get(Settings.ALLOWED_REF_HOSTS));
    ReadResult result = new DocumentReader(hosts).read(Path.of(named.get()));
    if (result.document() == null) {
      throw new ConfigurationException(
          List.of("BRRTR_SPEC = '" + named.get() + "': the document is wrong", result.render()));
    }
    List<ServedDocument> replaced = new ArrayList<>(documents);
    replaced.set(0, documents.get(0).over(result.document().bundle()));
    return List.copyOf(replaced);
  }
}
