package io.brrtrouter.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
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

  /** This file, as it is when the response is written. */
  static BinaryContent of(Path file) {
    return new BinaryContent() {
      @Override
      public void writeTo(OutputStream out) throws IOException {
        Files.copy(file, out);
      }
    };
  }
}
