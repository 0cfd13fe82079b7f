package io.brrtrouter.codegen;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/**
 * Generated code, written as the command line writes it, compiled and loaded.
 *
 * @param loader finds its classes and its bundled document
 */
public record CompiledApi(URLClassLoader loader) implements AutoCloseable {

  /** Compiles what was generated into this folder; even a warning is an error. */
  public static CompiledApi of(Generated generated, Path folder) throws IOException {
    SourceWriter.write(generated.files(), folder);
    String said = Javac.compile(generated.files(), folder);
    if (!said.isEmpty()) {
      throw new AssertionError(said);
    }
    URL[] path = {folder.toUri().toURL()};
    return new CompiledApi(new URLClassLoader(path, CompiledApi.class.getClassLoader()));
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
