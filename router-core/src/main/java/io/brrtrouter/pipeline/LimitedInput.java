package io.brrtrouter.pipeline;

import io.brrtrouter.http.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Content that is counted, refused past its limit, and opened when it is first read. */
final class LimitedInput extends InputStream {
  private final RequestBody body;
  private final long limit;
  private @Nullable InputStream in;
  private long count;

  LimitedInput(RequestBody body, long limit) {
    this.body = body;
    this.limit = limit;
  }

  /** How many bytes were read. */
  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (in == null) {
      in = body.stream();
    }
    int read = in.read(into, offset, length);
    count += Math.max(0, read);
    if (count > limit) {
      throw BodyReader.tooLarge(limit);
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    if (in != null) {
      in.close();
    }
  }
}
