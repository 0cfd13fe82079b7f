package io.brrtrouter.http;

import java.io.InputStream;

/** The content of a request, read at most once and only by the connection's thread. */
public interface RequestBody {

  /** No content. */
  RequestBody NONE = BufferedBody.of(new byte[0]);

  /** The declared length in bytes, 0 when there is no content, -1 when it comes chunked. */
  long declaredLength();

  /** The bytes as they arrive. Throws {@link Rejection} where the framing is broken. */
  InputStream stream();

  /**
   * Sets a time, in the terms of {@link System#nanoTime}: from then on reading what {@link #stream}
   * gave throws {@link Rejection}, a reading that waits included. Content that is at hand needs no
   * limit. Whoever stands around another body passes this on to it.
   */
  default void expire(long deadline) {}

  /** Whether there is, or may be, content. */
  default boolean isPresent() {
    return declaredLength() != 0;
  }

  /** Content that is in memory. */
  static RequestBody of(byte[] bytes) {
    return BufferedBody.of(bytes);
  }
}
