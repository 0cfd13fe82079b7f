package io.brrtrouter.codegen.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Digests of what sources depend on. */
final class Digests {
  private Digests() {}

  /** A digest of a file's bytes, or of all that is in a folder, names included. */
  static String of(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return of(Files.readAllBytes(path));
    }
    MessageDigest digest = digest();
    try (Stream<Path> walk = Files.walk(path)) {
      List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
      for (Path file : files) {
        String name = path.relativize(file) + "\n" + of(Files.readAllBytes(file)) + "\n";
        digest.update(name.getBytes(StandardCharsets.UTF_8));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** A digest of these bytes. */
  static String of(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
