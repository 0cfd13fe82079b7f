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
    return new Guarded(slots, content);
  }

  /**
   * Events that hold a place.
   *
   * @throws io.brrtrouter.http.Rejection 503 where there is none; the events are not closed then
   */
  ResponseBody.Stream guard(EventStream events) {
    take();
    return new Guarded(slots, new Listened(events)) {
      @Override
      public void end() {
        events.close();
      }
    };
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

  /** Events as content, which has no length. */
  private record Listened(EventStream events) implements BinaryContent {
    @Override
    public void writeTo(OutputStream out) throws IOException {
      events.writeTo(out);
    }

    @Override
    public void close() {
      events.close();
    }
  }

  /** Used by the connection's thread alone. */
  private static class Guarded implements ResponseBody.Stream {
    private final StreamSlots slots;
    private final BinaryContent content;
    private boolean done;

    Guarded(StreamSlots slots, BinaryContent content) {
      this.slots = slots;
      this.content = content;
    }

    @Override
    public long length() {
      return content.length();
    }

    @Override
    public boolean isSeekable() {
      return content.isSeekable() && content.length() >= 0;
    }

    @Override
    public void write(OutputStream out) throws IOException {
      try {
        content.writeTo(out);
      } finally {
        abandon();
      }
    }

    @Override
    public void write(OutputStream out, long first, long count) throws IOException {
      content.writeTo(out, first, count);
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
        content.close();
      } catch (IOException | RuntimeException e) {
        PipelineLog.streamCloseFailed(e);
      }
    }
  }
}
