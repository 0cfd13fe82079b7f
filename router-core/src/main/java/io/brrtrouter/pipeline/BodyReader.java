package io.brrtrouter.pipeline;

import io.brrtrouter.http.Rejection;
import io.brrtrouter.http.RequestBody;
import io.brrtrouter.http.Status;
import io.brrtrouter.worker.InFlightBytes;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads a request's content into memory: never more than the limit, and never before the process
 * has room for it. Gives the room back when it is closed. One per request.
 */
final class BodyReader implements AutoCloseable {
  private static final int FIRST_BUFFER = 1024;

  private final RequestBody body;
  private final long limit;
  private final InFlightBytes inFlight;
  private long reserved;

  BodyReader(RequestBody body, long limit, InFlightBytes inFlight) {
    this.body = body;
    this.limit = limit;
    this.inFlight = inFlight;
  }

  /**
   * All of the content.
   *
   * @throws Rejection 413 past the limit, 503 where the process has no room, 400 where it is broken
   */
  byte[] readAll() {
    long declared = body.declaredLength();
    checkDeclared();
    try (InputStream in = body.stream()) {
      if (declared >= 0) {
        reserve(declared);
        return exactly(in, (int) declared);
      }
      return untilEnd(in);
    } catch (IOException e) {
      throw Rejection.of(Status.BAD_REQUEST, "The request's content could not be read.");
    }
  }

  /** Refuses content whose declared length is past the limit. */
  void checkDeclared() {
    if (body.declaredLength() > Math.min(limit, Integer.MAX_VALUE - 8)) {
      throw tooLarge();
    }
  }

  private static byte[] exactly(InputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw Rejection.of(Status.BAD_REQUEST, "The request's content ends too early.");
    }
    return bytes;
  }

  private byte[] untilEnd(InputStream in) throws IOException {
    reserve(FIRST_BUFFER);
    byte[] buffer = new byte[FIRST_BUFFER];
    int size = 0;
    int read = in.read(buffer, 0, buffer.length);
    while (read >= 0) {
      size += read;
      if (size > limit) {
        throw tooLarge();
      }
      if (size == buffer.length) {
        reserve(buffer.length);
        buffer = Arrays.copyOf(buffer, Math.toIntExact(buffer.length * 2L));
      }
      read = in.read(buffer, size, buffer.length - size);
    }
    return size == buffer.length ? buffer : Arrays.copyOf(buffer, size);
  }

  private Rejection tooLarge() {
    return Rejection.of(
        Status.CONTENT_TOO_LARGE, "The request's content is longer than " + limit + " bytes.");
  }

  private void reserve(long bytes) {
    if (!inFlight.reserve(bytes)) {
      throw Rejections.unavailable("The service holds as much content as it may.");
    }
    reserved += bytes;
  }

  @Override
  public void close() {
    inFlight.release(reserved);
    reserved = 0;
  }
}
