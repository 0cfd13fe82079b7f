package io.brrtrouter.openapi.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.openapi.OpenApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A document of several files. */
record Folder(Path path) {

  Folder with(String name, String text) {
    try {
      Path file = path.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ReadResult read(String... allowedHosts) {
    return new DocumentReader(Set.of(allowedHosts)).read(path.resolve("api.yaml"));
  }

  OpenApi document() {
    ReadResult result = read();
    assertThat(result.render()).isEmpty();
    return Objects.requireNonNull(result.document());
  }

  /** Everything said, file names as they are in the folder. */
  List<String> said(String... allowedHosts) {
    return read(allowedHosts).diagnostics().stream()
        .map(d -> (d.position() + ": " + d.message()).replace(path + "/", ""))
        .toList();
  }
}
