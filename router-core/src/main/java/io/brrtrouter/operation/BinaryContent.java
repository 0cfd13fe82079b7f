package io.brrtrouter.operation;

import io.brrtrouter.http.EntityTag;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Content that writes itself, on the connection's thread, after the head of the response. */
public interface BinaryContent {

  /** Writes all of it; {@code flush} sends what was written so far. */
  void writeTo(OutputStream out) throws IOException;

  /** The length in bytes, -1 when it is not known. */
  default long length() {
    return -1;
  }

  /** Whether {@link #writeTo(OutputStream, long, long)} works, so that ranges can be asked for. */
  default boolean isSeekable() {
    return false;
  }

  /**
   * Writes these bytes of it alone, once or more often, in place of {@link #writeTo(OutputStream)};
   * called only where it is seekable and its length is known (RFC 9110, 14).
   */
  default void writeTo(OutputStream out, long first, long count) throws IOException {
    throw new UnsupportedOperationException("this content is written as a whole");
  }

  /** What clients may hold their copy against, or null. */
  default @Nullable EntityTag entityTag() {
    return null;
  }

  /** When it last changed, or null where nobody knows. */
  default @Nullable Instant lastModified() {
    return null;
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

      @Override
      public boolean isSeekable() {
        return true;
      }

      @Override
      public void writeTo(OutputStream out, long first, long count) throws IOException {
        out.write(bytes, Math.toIntExact(first), Math.toIntExact(count));
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
   * As much of it is sent as there is now, with an entity tag and the time of its last change, so
   * that clients can ask for ranges of it, and for all of it only when it has changed.
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
