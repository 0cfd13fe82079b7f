package io.brrtrouter.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** Content that is already in memory. */
final class BufferedBody implements RequestBody {
  private final byte[] bytes;

  private BufferedBody(byte[] bytes) {
    this.bytes = bytes;
  }

  static BufferedBody of(byte[] bytes) {
    return new BufferedBody(bytes);
  }

  @Override
  public long declaredLength() {
    return bytes.length;
  }

  @Override
  public InputStream stream() {
    return new ByteArrayInputStream(bytes);
  }
}
