package io.brrtrouter.codegen;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.SortedMap;

/**
 * Generated code, written as the command line writes it, compiled and loaded.
 *
 * @param loader finds its classes and its bundled document
 */
public record CompiledApi(URLClassLoader loader) implements AutoCloseable {

  /** Compiles what was generated into this folder; even a warning is an error. */
  public static CompiledApi of(Generated generated, Path folder) throws IOException {
    return of(generated.files(), folder);
  }

  /** Compiles these files into this folder; even a warning is an error. */
  public static CompiledApi of(SortedMap<String, byte[]> files, Path folder) throws IOException {
    SourceWriter.write(files, folder);
    String said = Javac.compile(files, folder);
    if (!said.isEmpty()) {
      throw new AssertionError(said);
    }
    return in(folder);
  }

  /** What was compiled into this folder. */
  public static CompiledApi in(Path folder) throws IOException {
    URL[] path = {folder.toUri().toURL()};
    return new CompiledApi(new URLClassLoader(path, CompiledApi.class.getClassLoader()));
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
