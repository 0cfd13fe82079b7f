package io.brrtrouter.codegen;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles generated sources, as strictly as {@code javac} can. */
final class Javac {
  private static final List<String> OPTIONS =
      List.of("--release", "21", "-Xlint:all", "-Werror", "-proc:none", "-Xmaxerrs", "20");

  private Javac() {}

  /** What the compiler says of these sources; empty: nothing, not even a warning. */
  static String check(Map<String, byte[]> files) {
    return run(files, null);
  }

  /** The same, and the classes go to this folder. */
  static String compile(Map<String, byte[]> files, Path classes) {
    return run(files, classes);
  }

  private static String run(Map<String, byte[]> files, Path classes) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      manager.setLocation(StandardLocation.CLASS_PATH, classPath());
      if (classes != null) {
        manager.setLocation(StandardLocation.CLASS_OUTPUT, List.of(classes.toFile()));
      }
      JavaFileManager output = classes == null ? new Discarding(manager) : manager;
      boolean done = compiler.getTask(said, output, null, OPTIONS, null, sources(files)).call();
      return done ? said.toString() : "FAILED\n" + said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<File> classPath() {
    List<File> path = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      path.add(new File(entry));
    }
    return path;
  }

  private static List<JavaFileObject> sources(Map<String, byte[]> files) {
    List<JavaFileObject> sources = new ArrayList<>();
    files.forEach((path, bytes) -> {
      if (path.endsWith(".java")) {
        sources.add(new Source(path, bytes));
      }
    });
    return sources;
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

  /** Lets the compiler write classes that nobody wants to run. */
  private static final class Discarding extends ForwardingJavaFileManager<JavaFileManager> {
    Discarding(JavaFileManager manager) {
      super(manager);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("discarded:///" + className), kind) {
        @Override
        public OutputStream openOutputStream() {
          return OutputStream.nullOutputStream();
        }
      };
    }
  }
}
