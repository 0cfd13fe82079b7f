package io.brrtrouter.pipeline;

import io.brrtrouter.http.ResponseBody;
import io.brrtrouter.operation.BinaryContent;
import io.brrtrouter.operation.EventStream;
import io.brrtrouter.worker.StreamSlots;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Limits how many responses of an operation stream at the same time, and sees to it that each is
 * closed however it ends. Safe for concurrent use.
 */
final class StreamGuard {
  private final StreamSlots slots;

  StreamGuard(int limit) {
    this.slots = new StreamSlots(limit);
  }

  /** Content that holds a place until it is written or abandoned. */
  ResponseBody guard(BinaryContent content) {
    Runnable untilDone = () -> {}; // it has an end of its own
    return new Guarded(
        take(content::close), content::writeTo, untilDone, content::close, content.length());
  }

  /** Events that hold a place until the stream ends. */
  ResponseBody guard(EventStream events) {
    return new Guarded(take(events::close), events::writeTo, events::close, events::close, -1);
  }

  private StreamSlots take(Closing closing) {
    if (!slots.tryOpen()) {
      closeQuietly(closing);
      throw Rejections.unavailable("Too many responses of this operation are streaming.");
    }
    return slots;
  }

  /** How many are streaming. */
  int open() {
    return slots.open();
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

  private record Guarded(
      StreamSlots slots, Writing writing, Runnable ending, Closing closing, long length)
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
    public void end() {
      ending.run();
    }

    @Override
    public void abandon() {
      slots.close();
      closeQuietly(closing);
    }
  }
}
