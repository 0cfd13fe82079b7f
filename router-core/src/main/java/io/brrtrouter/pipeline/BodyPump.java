package io.brrtrouter.pipeline;

import io.brrtrouter.http.Rejection;
import io.brrtrouter.http.RequestBody;
import io.brrtrouter.worker.WorkerPool;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Moves a request's content from the transport into a pipe, on the connection's thread. */
final class BodyPump {
  private static final int CHUNK = 16_384;
  private static final int CAPACITY = 65_536;

  /** How often a pump that waits for its reader looks whether there will be one. */
  private static final long LOOK_NANOS = 50_000_000;

  /** As long as a pipe waits where there is no deadline. */
  private static final Duration FOREVER = Duration.ofDays(36_500);

  private final RequestBody body;
  private final InputStream content;
  private final BodyReader room;
  private final BodyPipe pipe = new BodyPipe();
  private @Nullable Rejection refusal;

  /** Of this content, which is the body or part of it. */
  BodyPump(RequestBody body, InputStream content, BodyReader room) {
    this.room = room;
    this.body = body;
    this.content = content;
  }

  BodyPipe pipe() {
    return pipe;
  }

  /** Why it broke off, or null. */
  @Nullable Rejection refusal() {
    return refusal;
  }

  /** Runs until the content ends, the reader has enough, or this much time is over. */
  void run(WorkerPool.Pending<?> pending, @Nullable Duration time) {
    Duration bounded = time == null || time.compareTo(FOREVER) > 0 ? FOREVER : time;
    long deadline = System.nanoTime() + bounded.toNanos();
    try {
      if (isWanted(pending, deadline)) {
        if (time != null) {
          body.expire(deadline);
        }
        move(pending, deadline);
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

  /** Waits until the worker reads: until then nothing is taken from the transport, or kept. */
  private boolean isWanted(WorkerPool.Pending<?> pending, long deadline)
      throws InterruptedException {
    while (!pending.isDone() && !pipe.isAbandoned()) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      if (pipe.awaitReader(Math.min(left, LOOK_NANOS))) {
        return true;
      }
    }
    return false;
  }

  private void move(WorkerPool.Pending<?> pending, long deadline)
      throws IOException, InterruptedException {
    long declared = body.declaredLength();
    int capacity = declared < 0 ? CAPACITY : Math.clamp(declared, 1024, CAPACITY);
    byte[] chunk = new byte[Math.min(capacity, CHUNK)];
    room.take(capacity + chunk.length);
    pipe.open(capacity);
    while (!pending.isDone() && !pipe.isAbandoned()) {
      int read = content.read(chunk, 0, chunk.length);
      if (read < 0) {
        pipe.end(null);
        return;
      }
      if (!pipe.offer(chunk, read, deadline - System.nanoTime())) {
        return;
      }
    }
  }

  private void breakOff(Rejection why) {
    refusal = why;
    pipe.end(new IOException(why.getMessage()));
  }
}
