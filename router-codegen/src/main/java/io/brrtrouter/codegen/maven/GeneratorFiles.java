package io.brrtrouter.codegen.maven;

import io.brrtrouter.codegen.Generator;
import io.brrtrouter.openapi.OpenApi;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;

/**
 * What the generator itself is made of: its jar and that of the runtime, or the folders of their
 * classes. A version does not tell one snapshot from the next.
 */
final class GeneratorFiles {
  private GeneratorFiles() {}

  /** The jars or folders; empty where the class loader does not say. */
  static List<Path> all() {
    List<Path> files = new ArrayList<>();
    for (Class<?> type : List.of(Generator.class, OpenApi.class)) {
      CodeSource source = type.getProtectionDomain().getCodeSource();
      if (source != null && source.getLocation().getProtocol().equals("file")) {
        try {
          files.add(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException e) {
          throw new IllegalStateException("a class is at " + source.getLocation(), e);
        }
      }
    }
    return files;
  }
}
