package io.brrtrouter.pipeline;

import io.brrtrouter.http.Rejection;
import io.brrtrouter.http.Status;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Undoes gzip (RFC 1952) strictly: members may follow each other, anything else after a member may
 * not, and lengths and checksums must be right. Content that grows out of proportion is refused
 * while it is read. No content at all is taken as it is.
 */
final class GunzipInput extends InputStream {
  /** As much as may come of however little. */
  private static final int FREE = 1 << 20;

  private final GzipSource source;
  private final InputStream in;
  private final int ratio;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private boolean inMember;
  private boolean ended;
  private long given;

  /**
   * The content of this gzip.
   *
   * @param limit how many bytes it may have before they are inflated
   * @param ratio how many times more it may become, from a mebibyte on
   */
  GunzipInput(InputStream in, long limit, int ratio) {
    this.in = in;
    this.ratio = ratio;
    this.source = new GzipSource(in, limit);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (isInMember()) {
      int count = inflate(into, offset, length);
      check();
      if (count > 0) {
        crc.update(into, offset, count);
        return count;
      }
      if (inflater.finished()) {
        endMember();
      } else if (inflater.needsDictionary()) {
        throw GzipSource.malformed("it asks for a dictionary");
      } else {
        source.feed(inflater);
      }
    }
    return -1;
  }

  private boolean isInMember() throws IOException {
    if (!inMember && !ended) {
      ended = source.isEnded();
      if (!ended) {
        source.readHead();
        inMember = true;
      }
    }
    return inMember;
  }

  private int inflate(byte[] into, int offset, int length) {
    try {
      int count = inflater.inflate(into, offset, length);
      given += count;
      return count;
    } catch (DataFormatException e) {
      throw GzipSource.malformed("its data is broken");
    }
  }

  private void check() {
    if (given > FREE && given / ratio > source.taken()) {
      throw Rejection.of(
          Status.CONTENT_TOO_LARGE,
          "The request's content is more than " + ratio + " times as long as its gzip.");
    }
  }

  private void endMember() throws IOException {
    source.takeBack(inflater);
    if (source.number() != (int) crc.getValue()
        || source.number() != (int) inflater.getBytesWritten()) {
      throw GzipSource.malformed("its checksum or length is wrong");
    }
    inflater.reset();
    crc.reset();
    inMember = false;
  }

  @Override
  public void close() throws IOException {
    ended = true;
    inMember = false;
    inflater.end();
    in.close();
  }
}
