package io.brrtrouter.pipeline;

import io.brrtrouter.http.Rejection;
import io.brrtrouter.http.Status;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.Inflater;

/** The bytes of gzip as they arrive, and the heads of its members (RFC 1952, 2.3). */
final class GzipSource {
  private static final int DEFLATE = 8;
  private static final int HAS_CRC = 2;
  private static final int HAS_EXTRA = 4;
  private static final int HAS_NAME = 8;
  private static final int HAS_COMMENT = 16;
  private static final int RESERVED = 0xe0;

  private final InputStream in;
  private final long limit;
  private final byte[] buffer = new byte[8192];
  private final CRC32 head = new CRC32();
  private int at;
  private int end;
  private long taken;

  /** With this many bytes at most. */
  GzipSource(InputStream in, long limit) {
    this.in = in;
    this.limit = limit;
  }

  /** How many bytes have come so far. */
  long taken() {
    return taken;
  }

  /** Whether there are no more. */
  boolean isEnded() throws IOException {
    if (at < end) {
      return false;
    }
    at = 0;
    end = Math.max(0, in.read(buffer, 0, buffer.length));
    taken += end;
    if (taken > limit) {
      throw BodyReader.tooLarge(limit);
    }
    return end == 0;
  }

  /** Hands all bytes that are here to the inflater. */
  void feed(Inflater inflater) throws IOException {
    if (isEnded()) {
      throw malformed("it ends too early");
    }
    inflater.setInput(buffer, at, end - at);
    at = end;
  }

  /** Takes back the bytes that the inflater did not need. */
  void takeBack(Inflater inflater) {
    at = end - inflater.getRemaining();
  }

  /** Reads the head of a member. */
  void readHead() throws IOException {
    head.reset();
    if (next() != 0x1f || next() != 0x8b || next() != DEFLATE) {
      throw malformed("it does not begin as gzip does");
    }
    int flags = next();
    if ((flags & RESERVED) != 0) {
      throw malformed("it has flags that mean nothing");
    }
    skip(6); // time, extra flags, operating system
    if ((flags & HAS_EXTRA) != 0) {
      skip(next() | next() << 8);
    }
    skipText((flags & HAS_NAME) != 0);
    skipText((flags & HAS_COMMENT) != 0);
    if ((flags & HAS_CRC) != 0) {
      int crc = (int) head.getValue() & 0xffff;
      if ((next() | next() << 8) != crc) {
        throw malformed("the checksum of its head is wrong");
      }
    }
  }

  /** Four bytes, the least significant first. */
  int number() throws IOException {
    return next() | next() << 8 | next() << 16 | next() << 24;
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      next();
    }
  }

  private void skipText(boolean isThere) throws IOException {
    while (isThere && next() != 0) {
      // a name or a comment, which nobody needs
    }
  }

  private int next() throws IOException {
    if (isEnded()) {
      throw malformed("it ends too early");
    }
    int next = buffer[at++] & 0xff;
    head.update(next);
    return next;
  }

  static Rejection malformed(String why) {
    return Rejection.of(Status.BAD_REQUEST, "The request's content is not gzip: " + why + ".");
  }
}
