package io.brrtrouter.server;

import io.helidon.common.buffers.DataReader;
import java.io.IOException;
import java.io.InputStream;

/**
 * Content in chunks (RFC 9112, 7.1), read as it comes: however large a chunk is said to be, no more
 * of it is held than was asked for. Extensions and trailers are read and left out.
 */
final class ChunkedInput extends InputStream {
  /** Fifteen hexadecimal digits are an exabyte, which nobody sends. */
  private static final int MAX_DIGITS = 15;

  private static final int MAX_EXTENSION_BYTES = 1024;
  private static final int MAX_TRAILER_BYTES = 16_384;

  private final DataReader reader;
  private boolean begun;
  private boolean ended;
  private long left;

  ChunkedInput(DataReader reader) {
    this.reader = reader;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (left == 0 && !ended) {
      nextChunk();
    }
    if (ended) {
      return -1;
    }
    reader.ensureAvailable();
    int count = (int) Math.min(Math.min(length, left), reader.available());
    reader.readBuffer(count).read(bytes, offset, count);
    left -= count;
    return count;
  }

  private void nextChunk() throws IOException {
    if (begun) {
      lineFeed(reader.read());
    }
    begun = true;
    left = size();
    if (left == 0) {
      trailers();
      ended = true;
    }
  }

  private long size() throws IOException {
    long size = 0;
    int digits = 0;
    byte next = reader.read();
    for (int digit = Character.digit(next, 16); digit >= 0; digit = Character.digit(next, 16)) {
      if (++digits > MAX_DIGITS) {
        throw new IOException("a chunk of no possible size");
      }
      size = size << 4 | digit;
      next = reader.read();
    }
    while (digits > 0 && (next == ' ' || next == '\t')) {
      next = reader.read();
    }
    if (digits == 0 || (next != '\r' && next != ';')) {
      throw new IOException("a chunk without a size");
    }
    restOfLine(next, MAX_EXTENSION_BYTES);
    return size;
  }

  private void trailers() throws IOException {
    int left = MAX_TRAILER_BYTES;
    int length = -1;
    while (length != 0) {
      length = restOfLine(reader.read(), left);
      left -= length;
    }
  }

  /** Reads on to the end of the line; answers how many bytes stood before it. */
  private int restOfLine(byte first, int most) throws IOException {
    int length = 0;
    for (byte next = first; next != '\r'; next = reader.read()) {
      if (next == '\n' || ++length > most) {
        throw new IOException("a line that does not end");
      }
    }
    lineFeed((byte) '\r');
    return length;
  }

  private void lineFeed(byte before) throws IOException {
    if (before != '\r' || reader.read() != '\n') {
      throw new IOException("a line that does not end");
    }
  }
}
