package io.brrtrouter.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Content that writes itself, on the connection's thread, after the head of the response. */
public interface BinaryContent {

  /** Writes all of it; {@code flush} sends what was written so far. */
  void writeTo(OutputStream out) throws IOException;

  /** The length in bytes, -1 when it is not known. */
  default long length() {
    return -1;
  }

  /** Releases what it holds; called once, whether or not it was written. */
  default void close() throws IOException {}

  /** These bytes, which are not copied. */
  static BinaryContent of(byte[] bytes) {
    return new BinaryContent() {
      @Override
      public void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
      }

      @Override
      public long length() {
        return bytes.length;
      }
    };
  }

  /** What this stream holds; it is closed afterwards. */
  static BinaryContent of(InputStream in) {
    return new BinaryContent() {
      @Override
      public void writeTo(OutputStream out) throws IOException {
        in.transferTo(out);
      }

      @Override
      public void close() throws IOException {
        in.close();
      }
    };
  }

  /**
   * This file, which is opened here, so that one that is not there can still be answered as such.
   * As much of it is sent as there is now.
   *
   * @throws UncheckedIOException where it cannot be read
   */
  static BinaryContent of(Path file) {
    try {
      return FileBytes.open(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
