package io.brrtrouter.server;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.socket.SocketWriterException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * The content of a streamed HTTP/1.1 response: chunked (RFC 9112, 7.1) where its length is not
 * known. Small writes are gathered until they are flushed.
 */
final class StreamOutput extends OutputStream {
  /** Room before the content for the size of a chunk: eight digits and the end of the line. */
  private static final int LEAD = 10;

  private static final int CAPACITY = 16_384;
  private static final byte[] LAST_CHUNK = {'0', '\r', '\n', '\r', '\n'};
  private static final byte[] DIGITS = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
  };

  private final ConnectionOutput out;
  private final boolean chunked;
  private final byte[] buffer = new byte[LEAD + CAPACITY + 2];
  private long missing;
  private int filled;

  /** Content of this length, or -1 for chunks. */
  StreamOutput(ConnectionOutput out, long length) {
    this.out = out;
    this.chunked = length < 0;
    this.missing = chunked ? Long.MAX_VALUE : length;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    if (length > missing) {
      throw new IOException("the content is longer than the length that was announced");
    }
    missing -= length;
    int at = offset;
    int left = length;
    while (left > 0) {
      int part = Math.min(left, CAPACITY - filled);
      System.arraycopy(bytes, at, buffer, LEAD + filled, part);
      filled += part;
      at += part;
      left -= part;
      if (filled == CAPACITY) {
        flush();
      }
    }
  }

  @Override
  public void flush() throws IOException {
    if (filled > 0) {
      if (chunked) {
        int end = LEAD + filled;
        frame();
        send(buffer, 0, end + 2);
      } else {
        send(buffer, LEAD, filled);
      }
      filled = 0;
    }
  }

  private void frame() {
    for (int i = 0; i < 8; i++) {
      buffer[i] = DIGITS[filled >>> (28 - 4 * i) & 0xf];
    }
    buffer[8] = '\r';
    buffer[9] = '\n';
    buffer[LEAD + filled] = '\r';
    buffer[LEAD + filled + 1] = '\n';
  }

  /** Ends the content. */
  void finish() throws IOException {
    flush();
    if (chunked) {
      send(LAST_CHUNK, 0, LAST_CHUNK.length);
    } else if (missing > 0) {
      throw new IOException("the content is shorter than the length that was announced");
    }
  }

  private void send(byte[] bytes, int offset, int length) throws ClientGoneException {
    try {
      out.writeNow(BufferData.create(bytes, offset, length));
    } catch (UncheckedIOException | SocketWriterException e) {
      throw new ClientGoneException(e);
    }
  }
}
