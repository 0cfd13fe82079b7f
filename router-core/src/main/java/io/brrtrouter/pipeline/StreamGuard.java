package io.brrtrouter.pipeline;

import io.brrtrouter.http.ResponseBody;
import io.brrtrouter.operation.BinaryContent;
import io.brrtrouter.operation.EventStream;
import io.brrtrouter.worker.StreamSlots;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Limits how many responses of an operation stream at the same time. What it guards holds a place
 * until it is written or abandoned, and is closed then, once. Safe for concurrent use.
 */
final class StreamGuard {
  private final StreamSlots slots;

  StreamGuard(int limit) {
    this.slots = new StreamSlots(limit);
  }

  /**
   * Content that holds a place.
   *
   * @throws io.brrtrouter.http.Rejection 503 where there is none; the content is not closed then
   */
  ResponseBody.Stream guard(BinaryContent content) {
    take();
    Runnable untilDone = () -> {}; // it has an end of its own
    return new Guarded(slots, content::writeTo, untilDone, content::close, content.length());
  }

  /**
   * Events that hold a place.
   *
   * @throws io.brrtrouter.http.Rejection 503 where there is none; the events are not closed then
   */
  ResponseBody.Stream guard(EventStream events) {
    take();
    return new Guarded(slots, events::writeTo, events::close, events::close, -1);
  }

  private void take() {
    if (!slots.tryOpen()) {
      throw Rejections.unavailable("Too many responses of this operation are streaming.");
    }
  }

  /** How many are streaming. */
  int open() {
    return slots.open();
  }

  @FunctionalInterface
  private interface Writing {
    void writeTo(OutputStream out) throws IOException;
  }

  @FunctionalInterface
  private interface Closing {
    void close() throws IOException;
  }

  /** Used by the connection's thread alone. */
  private static final class Guarded implements ResponseBody.Stream {
    private final StreamSlots slots;
    private final Writing writing;
    private final Runnable ending;
    private final Closing closing;
    private final long length;
    private boolean done;

    Guarded(StreamSlots slots, Writing writing, Runnable ending, Closing closing, long length) {
      this.slots = slots;
      this.writing = writing;
      this.ending = ending;
      this.closing = closing;
      this.length = length;
    }

    @Override
    public long length() {
      return length;
    }

    @Override
    public void write(OutputStream out) throws IOException {
      try {
        writing.writeTo(out);
      } finally {
        abandon();
      }
    }

    @Override
    public void end() {
      ending.run();
    }

    @Override
    public void abandon() {
      if (!done) {
        done = true;
        slots.close();
        close();
      }
    }

    private void close() {
      try {
        closing.close();
      } catch (IOException | RuntimeException e) {
        PipelineLog.streamCloseFailed(e);
      }
    }
  }
}
