package io.brrtrouter.codegen.maven;

import io.brrtrouter.operation.RouterVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What the sources were generated from: the plugin's version, its configuration, and the digests of
 * every file of the document. A document with remote parts is generated each time.
 */
final class Stamp {
  private static final String NAME = ".brrtrouter-inputs";

  private final Path file;

  Stamp(Path output) {
    this.file = output.resolve(NAME);
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
      return false; // no stamp, or an input is gone: generating says what is wrong
    }
  }

  /** Notes what the sources were just generated from. */
  void write(String settings, List<String> inputs) throws IOException {
    StringBuilder text = new StringBuilder(head(settings)).append('\n');
    for (String input : inputs) {
      text.append(isRemote(input) ? "-" : digest(input)).append(' ').append(input).append('\n');
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
