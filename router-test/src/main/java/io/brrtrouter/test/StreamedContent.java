package io.brrtrouter.test;

import io.brrtrouter.http.ResponseBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Streamed content, read while a thread of its own writes it. Where its writing fails, reading
 * does; where it is closed, its writing fails, as with a client that goes.
 */
final class StreamedContent extends InputStream {
  private static final byte[] END = {};
  private static final int PIECES = 64;

  private final BlockingQueue<byte[]> pieces = new ArrayBlockingQueue<>(PIECES);
  private volatile boolean closed;
  private volatile @Nullable Throwable failure;
  private byte[] piece = {};
  private int at;
  private boolean ended;

  private StreamedContent() {}

  static StreamedContent of(ResponseBody.Stream stream) {
    StreamedContent content = new StreamedContent();
    Thread.ofVirtual().name("streamed-content").start(() -> content.fill(stream));
    return content;
  }

  private void fill(ResponseBody.Stream stream) {
    try (OutputStream out = new Pieces()) {
      stream.write(out);
    } catch (IOException | RuntimeException | Error e) {
      failure = e;
    }
    try {
      put(END);
    } catch (IOException e) {
      failure = e; // it is closed: nobody reads it any more
    }
  }

  /** Waits for room; checks now and then whether there is anybody to make some. */
  private void put(byte[] bytes) throws IOException {
    try {
      do {
        if (closed) {
          throw new IOException("the client is gone");
        }
      } while (!pieces.offer(bytes, 50, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      throw new InterruptedIOException("the service stops");
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (!hasMore()) {
      return -1;
    }
    int count = Math.min(length, piece.length - at);
    System.arraycopy(piece, at, bytes, offset, count);
    at += count;
    return count;
  }

  private boolean hasMore() throws IOException {
    try {
      while (at == piece.length && !ended) {
        piece = pieces.take();
        at = 0;
        ended = piece == END;
      }
    } catch (InterruptedException e) {
      throw new InterruptedIOException("reading was given up");
    }
    if (ended && failure != null) {
      throw new IOException("the content broke off", failure);
    }
    return !ended;
  }

  @Override
  public void close() {
    closed = true;
  }

  /** Takes what is written apart from the writer's own array. */
  private final class Pieces extends OutputStream {
    @Override
    public void write(int octet) throws IOException {
      put(new byte[] {(byte) octet});
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (length > 0) {
        put(Arrays.copyOfRange(bytes, offset, offset + length));
      }
    }
  }
}
