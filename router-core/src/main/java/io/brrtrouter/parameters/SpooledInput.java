package io.brrtrouter.parameters;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The content of a file on disk, which is opened when it is read. */
final class SpooledInput extends InputStream {
  private final Path file;
  private @Nullable InputStream in;

  SpooledInput(Path file) {
    this.file = file;
  }

  private InputStream in() throws IOException {
    InputStream opened = in;
    if (opened == null) {
      opened = Files.newInputStream(file);
      in = opened;
    }
    return opened;
  }

  @Override
  public int read() throws IOException {
    return in().read();
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    return in().read(into, offset, length);
  }

  @Override
  public int available() throws IOException {
    return in().available();
  }

  @Override
  public void close() throws IOException {
    if (in != null) {
      in.close();
    }
  }
}
