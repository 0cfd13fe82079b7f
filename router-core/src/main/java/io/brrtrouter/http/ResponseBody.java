package io.brrtrouter.http;

import java.io.IOException;
import java.io.OutputStream;

/** The content of a response: nothing, bytes in memory, or a stream that writes itself. */
public sealed interface ResponseBody {

  /** No content. */
  ResponseBody EMPTY = new Empty();

  /** The length in bytes, -1 when it is not known beforehand. */
  long length();

  /** No content. */
  record Empty() implements ResponseBody {
    @Override
    public long length() {
      return 0;
    }
  }

  /**
   * Content in memory: the first {@code size} bytes of the array, which is not copied.
   *
   * @param array the bytes
   * @param size how many of them
   */
  @SuppressWarnings("ArrayRecordComponent") // a hand-over, never compared
  record Bytes(byte[] array, int size) implements ResponseBody {
    public Bytes(byte[] array) {
      this(array, array.length);
    }

    @Override
    public long length() {
      return size;
    }
  }

  /**
   * Content that is written as it comes to be, on the connection's thread, after the head of the
   * response. The transport calls exactly one of {@link #write} and {@link #abandon}, once.
   */
  non-sealed interface Stream extends ResponseBody {

    /** Writes all of the content; {@code flush} sends what was written so far. */
    void write(OutputStream out) throws IOException;

    /** Whether parts of it can be written alone: its length is known, and it can start anywhere. */
    default boolean isSeekable() {
      return false;
    }

    /**
     * Writes these bytes of seekable content alone. May be called more than once, in place of
     * {@link #write(OutputStream)}, and is followed by {@link #abandon}.
     */
    default void write(OutputStream out, long first, long count) throws IOException {
      throw new UnsupportedOperationException("this content is written as a whole");
    }

    /**
     * The server stops: content that would go on for ever ends after what it has by now. Called
     * while it is written, by the same thread, once; does nothing unless it is overridden.
     */
    default void end() {}

    /** Releases what the stream holds: there will be no writing (HEAD, a lost client). */
    default void abandon() {}

    @Override
    default long length() {
      return -1;
    }
  }
}
