package io.brrtrouter.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinaryContentTest {
  @TempDir private Path folder;

  @Test
  void aFileIsSentWithItsLengthAsItWasWhenItWasOpened() throws Exception {
    Path file = Files.writeString(folder.resolve("a"), "hello");
    BinaryContent content = BinaryContent.of(file);
    Files.writeString(file, " world", StandardOpenOption.APPEND);
    assertThat(content.length()).isEqualTo(5);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    content.writeTo(out);
    content.close();
    assertThat(out).hasToString("hello");
  }

  @Test
  void aFileThatIsNotThereIsToldBeforeTheHeadOfTheResponseIsOut() {
    assertThatThrownBy(() -> BinaryContent.of(folder.resolve("none")))
        .isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> BinaryContent.of(folder)).isInstanceOf(UncheckedIOException.class);
  }
}
