package io.brrtrouter.codegen;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles generated sources in memory, as strictly as {@code javac} can. */
final class Javac {
  private Javac() {}

  /** What the compiler says of these sources; empty: nothing, not even a warning. */
  static String compile(Map<String, byte[]> files, Path classes, List<String> more) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      classes.toFile().mkdirs();
      manager.setLocation(StandardLocation.CLASS_OUTPUT, List.of(classes.toFile()));
      List<File> path = new ArrayList<>();
      for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
        path.add(new File(entry));
      }
      manager.setLocation(StandardLocation.CLASS_PATH, path);
      List<String> options =
          new ArrayList<>(List.of("--release", "21", "-Xlint:all", "-Werror", "-proc:none"));
      options.addAll(more);
      boolean done = compiler.getTask(said, manager, null, options, null, sources(files)).call();
      return done ? said.toString() : "FAILED\n" + said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<JavaFileObject> sources(Map<String, byte[]> files) {
    List<JavaFileObject> sources = new ArrayList<>();
    files.forEach((path, bytes) -> {
      if (path.endsWith(".java")) {
        sources.add(new Source(path, new String(bytes, StandardCharsets.UTF_8)));
      }
    });
    return sources;
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String path, String text) {
      super(URI.create("memory:///" + path), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
