package io.brrtrouter.pipeline;

import io.brrtrouter.http.Rejection;
import io.brrtrouter.http.RequestBody;
import io.brrtrouter.http.Status;
import io.brrtrouter.worker.InFlightBytes;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads a request's content into memory: never more than the limit, and never more than the process
 * has room for. Gives the room back when it is closed. One per request.
 */
final class BodyReader implements AutoCloseable {
  private static final int SMALLEST_BUFFER = 1024;
  private static final int WINDOW = 65_536;
  private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

  private final RequestBody body;
  private final long limit;
  private final int estimate;
  private final InFlightBytes inFlight;
  private long reserved;

  BodyReader(RequestBody body, long limit, int estimate, InFlightBytes inFlight) {
    this.estimate = Math.clamp(estimate, SMALLEST_BUFFER, WINDOW);
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
    checkDeclared(declared);
    if (declared > LARGEST_ARRAY) {
      throw tooLarge(LARGEST_ARRAY);
    }
    if (declared > inFlight.limit() - inFlight.reserved()) {
      throw noRoom();
    }
    try (InputStream in = body.stream()) {
      return declared >= 0
          ? read(in, (int) declared, (int) Math.min(declared, WINDOW))
          : read(in, (int) Math.min(limit + 1, LARGEST_ARRAY), estimate);
    } catch (IOException e) {
      throw Rejection.of(Status.BAD_REQUEST, "The request's content could not be read.");
    }
  }

  /** Refuses content whose declared length is past the limit. */
  void checkDeclared(long declared) {
    if (declared > limit) {
      throw tooLarge(limit);
    }
  }

  /** Room is taken for what has come, and once more as much: declaring costs a client nothing. */
  private byte[] read(InputStream in, int most, int first) throws IOException {
    byte[] buffer = grown(new byte[0], Math.min(first, most));
    int size = 0;
    while (size < most) {
      if (size == buffer.length) {
        buffer = grown(buffer, (int) Math.min(most, size * 2L));
      }
      int count = in.read(buffer, size, buffer.length - size);
      if (count < 0) {
        break;
      }
      size += count;
    }
    if (size < body.declaredLength()) {
      throw Rejection.of(Status.BAD_REQUEST, "The request's content ends too early.");
    }
    if (size > limit || size == LARGEST_ARRAY) {
      throw tooLarge(Math.min(limit, LARGEST_ARRAY));
    }
    return size == buffer.length ? buffer : Arrays.copyOf(buffer, size);
  }

  private byte[] grown(byte[] buffer, int length) {
    take(length - buffer.length);
    return Arrays.copyOf(buffer, length);
  }

  /**
   * Takes room for the content, or for what is made of it; of a negative number, gives it back.
   *
   * @throws Rejection 503 where there is none; 413 where there never would be
   */
  void take(int bytes) {
    if (bytes < 0) {
      inFlight.release(-bytes);
      reserved += bytes;
    } else if (inFlight.reserve(bytes)) {
      reserved += bytes;
    } else if (reserved + bytes > inFlight.limit()) {
      throw Rejection.of(
          Status.CONTENT_TOO_LARGE,
          "The request's content takes more than the service has room for.");
    } else {
      throw noRoom();
    }
  }

  static Rejection tooLarge(long limit) {
    return Rejection.of(
        Status.CONTENT_TOO_LARGE, "The request's content is longer than " + limit + " bytes.");
  }

  private static Rejection noRoom() {
    return Rejections.unavailable("The service holds as much content as it may.");
  }

  @Override
  public void close() {
    inFlight.release(reserved);
    reserved = 0;
  }
}
