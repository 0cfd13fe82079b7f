package io.brrtrouter.codegen.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.brrtrouter.operation.RouterVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * What a document was generated from and what became of it: the generator, its configuration, and
 * the digests of every file that was read or written. A document with remote parts is generated
 * each time.
 */
final class Stamp {
  private final Path file;
  private final List<Path> generator;

  /**
   * Of the document of this name, in the folder it is generated into.
   *
   * @param generator the jars or folders that the generator is in
   */
  Stamp(Path output, String name, List<Path> generator) {
    this.file = output.resolve(".brrtrouter-stamp-" + name);
    this.generator = generator;
  }

  /** Whether all of it is as it was. */
  boolean isCurrent(String settings) {
    try {
      List<String> lines = Files.readAllLines(file);
      if (lines.isEmpty() || !lines.get(0).equals(head(settings))) {
        return false;
      }
      for (String line : lines.subList(1, lines.size())) {
        int space = line.indexOf(' ');
        String path = line.substring(space + 1);
        if (isRemote(path) || !line.substring(0, space).equals(digest(path))) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      return false; // no stamp, or a file is gone: generating makes it, or says what is wrong
    }
  }

  /** Notes what was just read and written. */
  void write(String settings, Collection<String> files) throws IOException {
    StringBuilder text = new StringBuilder(head(settings)).append('\n');
    for (String path : files) {
      text.append(isRemote(path) ? "-" : digest(path)).append(' ').append(path).append('\n');
    }
    Files.writeString(file, text);
  }

  private static boolean isRemote(String input) {
    return input.startsWith("http://") || input.startsWith("https://");
  }

  private String head(String settings) throws IOException {
    StringBuilder head = new StringBuilder(RouterVersion.current());
    for (Path part : generator) {
      head.append('\n').append(Digests.of(part));
    }
    return Digests.of(head.append('\n').append(settings).toString().getBytes(UTF_8));
  }

  private static String digest(String path) throws IOException {
    return Digests.of(Path.of(path));
  }
}
