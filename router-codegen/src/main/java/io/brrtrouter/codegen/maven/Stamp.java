package io.brrtrouter.codegen.maven;

import io.brrtrouter.operation.RouterVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/**
 * What a document was generated from and what became of it: the plugin's version, its
 * configuration, and the digests of every file that was read or written. A document with remote
 * parts is generated each time.
 */
final class Stamp {
  private final Path file;

  /** Of the document of this name, in the folder it is generated into. */
  Stamp(Path output, String name) {
    this.file = output.resolve(".brrtrouter-stamp-" + name);
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

  private static String head(String settings) {
    return hex((RouterVersion.current() + "\n" + settings).getBytes(StandardCharsets.UTF_8));
  }

  private static String digest(String path) throws IOException {
    return hex(Files.readAllBytes(Path.of(path)));
  }

  private static String hex(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
