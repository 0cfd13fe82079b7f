package io.brrtrouter.codegen;

import io.brrtrouter.codegen.emit.ScaffoldEmitter;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes what an application begins with: a controller for each tag, and a class that starts them
 * where the sources have none. A file that is there is never touched.
 *
 * @param written the files that are new
 * @param kept the files that were there, and were left alone
 */
public record Scaffold(List<Path> written, List<Path> kept) {
  private static final Pattern MAIN = Pattern.compile("\\bvoid\\s+main\\s*\\(");

  /**
   * Where the application goes if nobody says: the package around that of the generated types, or
   * one inside it where there is none around.
   */
  public static String packageOf(Options options) {
    String generated = options.packageName();
    int dot = generated.lastIndexOf('.');
    return dot < 0 ? generated + ".app" : generated.substring(0, dot);
  }

  /**
   * Writes the files that are not there.
   *
   * @param generated what the sources beside are generated from
   * @param packageName of the application; not that of the generated types
   * @param sources the root of the source folder
   */
  public static Scaffold write(
      Generated generated, Options options, String packageName, Path sources) throws IOException {
    ScaffoldEmitter emitter =
        new ScaffoldEmitter(generated.plan(), options.packageName(), packageName);
    Map<String, String> files = new LinkedHashMap<>(emitter.controllers());
    List<Path> kept = new ArrayList<>();
    Path main = findMain(sources);
    if (main == null) {
      files.putAll(emitter.application());
    } else {
      kept.add(main);
    }
    List<Path> written = new ArrayList<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = sources.resolve(file.getKey());
      if (Files.exists(path)) {
        kept.add(path);
      } else {
        Files.createDirectories(path.toAbsolutePath().getParent());
        Files.writeString(path, file.getValue());
        written.add(path);
      }
    }
    return new Scaffold(List.copyOf(written), List.copyOf(kept));
  }

  /** A source that starts something, or null. */
  private static @Nullable Path findMain(Path sources) throws IOException {
    if (!Files.isDirectory(sources)) {
      return null;
    }
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
        if (Files.isRegularFile(file) && startsSomething(file)) {
          return file;
        }
      }
    }
    return null;
  }

  private static boolean startsSomething(Path file) throws IOException {
    try {
      return MAIN.matcher(Files.readString(file)).find();
    } catch (MalformedInputException e) {
      return false; // not UTF-8, so none of ours
    }
  }
}
