package io.brrtrouter.pipeline;

import io.brrtrouter.http.Rejection;
import io.brrtrouter.http.RequestBody;
import io.brrtrouter.http.Status;
import io.brrtrouter.worker.WorkerPool;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Moves a request's content from the transport into a pipe, on the connection's thread. */
final class BodyPump {
  private static final int CHUNK = 16_384;

  /** As long as a pipe waits where there is no deadline. */
  private static final Duration FOREVER = Duration.ofDays(36_500);

  private final RequestBody body;
  private final long limit;
  private final BodyPipe pipe = new BodyPipe();
  private long bytes;
  private @Nullable Rejection refusal;

  BodyPump(RequestBody body, long limit) {
    this.body = body;
    this.limit = limit;
  }

  BodyPipe pipe() {
    return pipe;
  }

  /** The bytes moved so far. */
  long bytes() {
    return bytes;
  }

  /** Why it broke off, or null. */
  @Nullable Rejection refusal() {
    return refusal;
  }

  /** Runs until the content ends, the reader has enough, or this much time is over. */
  void run(WorkerPool.Pending<?> pending, @Nullable Duration time) {
    Duration patience = time == null || time.compareTo(FOREVER) > 0 ? FOREVER : time;
    long deadline = System.nanoTime() + patience.toNanos();
    try (InputStream in = time == null ? body.stream() : body.stream(deadline)) {
      byte[] chunk = new byte[CHUNK];
      while (!pending.isDone() && !pipe.isAbandoned()) {
        int read = in.read(chunk, 0, CHUNK);
        if (read < 0) {
          pipe.end(null);
          return;
        }
        bytes += read;
        if (bytes > limit) {
          breakOff(
              Rejection.of(
                  Status.CONTENT_TOO_LARGE,
                  "The request's content is longer than " + limit + " bytes."));
          return;
        }
        if (!pipe.offer(chunk, read, deadline - System.nanoTime())) {
          return;
        }
      }
    } catch (Rejection rejection) {
      if (System.nanoTime() - deadline < 0) { // afterwards it is the pool's to say: 504
        breakOff(rejection);
      }
    } catch (IOException e) {
      breakOff(BodyContent.broken(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      breakOff(Rejections.unavailable("The service is stopping."));
    }
  }

  private void breakOff(Rejection why) {
    refusal = why;
    pipe.end(new IOException(why.getMessage()));
  }
}
