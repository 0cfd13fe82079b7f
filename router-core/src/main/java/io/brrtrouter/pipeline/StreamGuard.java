package io.brrtrouter.pipeline;

import io.brrtrouter.http.Rejection;
import io.brrtrouter.http.ResponseBody;
import io.brrtrouter.http.Status;
import io.brrtrouter.operation.BinaryContent;
import io.brrtrouter.operation.EventStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;

/**
 * Limits how many responses of an operation stream at the same time, and sees to it that each is
 * closed however it ends. Safe for concurrent use.
 */
final class StreamGuard {
  private final Semaphore places;

  StreamGuard(int limit) {
    this.places = new Semaphore(limit);
  }

  /** Content that holds a place until it is written or abandoned. */
  ResponseBody guard(BinaryContent content) {
    return new Guarded(take(content::close), content::writeTo, content::close, content.length());
  }

  /** Events that hold a place until the stream ends. */
  ResponseBody guard(EventStream events) {
    return new Guarded(take(events::close), events::writeTo, events::close, -1);
  }

  private Semaphore take(Closing closing) {
    if (!places.tryAcquire()) {
      closeQuietly(closing);
      throw Rejection.of(Status.SERVICE_UNAVAILABLE, "Too many responses are streaming.");
    }
    return places;
  }

  /** How many may still start. */
  int available() {
    return places.availablePermits();
  }

  private static void closeQuietly(Closing closing) {
    try {
      closing.close();
    } catch (IOException e) {
      PipelineLog.streamCloseFailed(e);
    }
  }

  @FunctionalInterface
  private interface Writing {
    void writeTo(OutputStream out) throws IOException;
  }

  @FunctionalInterface
  private interface Closing {
    void close() throws IOException;
  }

  private record Guarded(Semaphore places, Writing writing, Closing closing, long length)
      implements ResponseBody.Stream {

    @Override
    public void write(OutputStream out) throws IOException {
      try {
        writing.writeTo(out);
      } finally {
        abandon();
      }
    }

    @Override
    public void abandon() {
      places.release();
      closeQuietly(closing);
    }
  }
}
