package io.brrtrouter.conformance.generated;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles generated sources and keeps the classes: what was compiled before, by the sources and
 * the library they use, is not compiled again.
 */
public final class Compilation {
  private static final Path KEPT = Path.of("target", "compiled").toAbsolutePath();
  private static final List<String> OPTIONS =
      List.of(
          "--release", "21", "-proc:none", "-nowarn", "-Xlint:none", "-Xmaxerrs", "10", "-g:none");

  private Compilation() {}

  /**
   * A loader of the classes that these files become; other files are its resources.
   *
   * @param files by their path from the root, with slashes
   */
  public static URLClassLoader of(SortedMap<String, byte[]> files) throws IOException {
    Path folder = KEPT.resolve(fingerprint(files));
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(KEPT);
      Path fresh = Files.createTempDirectory(KEPT, "new");
      compile(files, fresh);
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    URL[] path = {folder.toUri().toURL()};
    return new URLClassLoader(path, Compilation.class.getClassLoader());
  }

  /** Compiles to this folder, which is not kept, with the classes of others at hand. */
  public static void compile(SortedMap<String, byte[]> files, Path folder, Path... others)
      throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      manager.setLocation(
          StandardLocation.CLASS_PATH,
          Stream.concat(Stream.of(others).map(Path::toFile), classPath().stream()).toList());
      manager.setLocation(StandardLocation.CLASS_OUTPUT, List.of(folder.toFile()));
      List<JavaFileObject> sources = new ArrayList<>();
      for (var file : files.entrySet()) {
        if (file.getKey().endsWith(".java")) {
          sources.add(new Source(file.getKey(), file.getValue()));
        } else {
          Path resource = folder.resolve(file.getKey());
          Files.createDirectories(resource.getParent());
          Files.write(resource, file.getValue());
        }
      }
      if (!sources.isEmpty()
          && !compiler.getTask(said, manager, null, OPTIONS, null, sources).call()) {
        throw new IllegalStateException(said.toString());
      }
    }
  }

  private static List<File> classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(File::new)
        .toList();
  }

  private static String fingerprint(SortedMap<String, byte[]> files) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (var file : files.entrySet()) {
        digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
        digest.update(file.getValue());
      }
      for (File entry : classPath()) {
        if (entry.getPath().contains("router-core")) {
          library(entry.toPath(), digest);
        }
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void library(Path entry, MessageDigest digest) throws IOException {
    try (Stream<Path> classes = Files.walk(entry)) {
      classes
          .filter(file -> file.toString().endsWith(".class") || file.toString().endsWith(".jar"))
          .sorted()
          .forEach(file -> {
            try {
              digest.update(Files.readAllBytes(file));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final byte[] bytes;

    Source(String path, byte[] bytes) {
      super(URI.create("memory:///" + path), Kind.SOURCE);
      this.bytes = bytes;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
