package io.brrtrouter.operation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** An event stream over a bounded queue. */
final class QueuedEventStream implements EventStream {
  /**
   * How long the connection may be silent. A lost client shows at about the second write after it,
   * so that this bounds how long it holds anything.
   */
  private static final long HEARTBEAT_MILLIS = 400;

  private static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);

  /** Wakes the writer when the stream is closed; events of that very moment may stand behind it. */
  private static final Event END = Event.of("");

  private final BlockingQueue<Event> queue;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable List<Runnable> closeActions = new ArrayList<>(1);
  private final Thread opener = Thread.currentThread();
  private volatile boolean started;
  private volatile boolean closed;

  QueuedEventStream(int capacity) {
    this.queue = new ArrayBlockingQueue<>(capacity);
  }

  @Override
  public boolean send(Event event) throws InterruptedException {
    while (!closed) {
      if (!started && Thread.currentThread() == opener && queue.remainingCapacity() == 0) {
        throw new IllegalStateException(
            "the queue of "
                + queue.size()
                + " events is full, and nobody reads before it is"
                + " returned");
      }
      if (queue.offer(event, HEARTBEAT_MILLIS, TimeUnit.MILLISECONDS)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean offer(Event event) {
    return !closed && queue.offer(event);
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public void onClose(Runnable action) {
    lock.lock();
    try {
      if (closeActions != null) {
        closeActions.add(action);
        return;
      }
    } finally {
      lock.unlock();
    }
    action.run();
  }

  @Override
  public void close() {
    closed = true;
    queue.offer(END); // where it is full its writer is at work, and sees the flag once it is empty
    List<Runnable> actions;
    lock.lock();
    try {
      actions = closeActions;
      closeActions = null;
    } finally {
      lock.unlock();
    }
    if (actions != null) {
      actions.forEach(Runnable::run);
    }
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    started = true;
    try {
      out.flush(); // the head of the response goes out at once
      Event event = next(out);
      while (event != END) {
        EventFormat.write(event, out);
        event = queue.poll();
        if (event == null) {
          out.flush();
          event = next(out);
        }
      }
      for (event = queue.poll(); event != null; event = queue.poll()) {
        EventFormat.write(event, out);
      }
      out.flush();
    } finally {
      close();
    }
  }

  /**
   * Waits for the next event, writing heartbeats meanwhile; {@link #END} when there are no more.
   */
  private Event next(OutputStream out) throws IOException {
    try {
      while (true) {
        Event event = queue.poll(HEARTBEAT_MILLIS, TimeUnit.MILLISECONDS);
        if (event != null) {
          return event;
        }
        if (closed) {
          return END;
        }
        out.write(HEARTBEAT);
        out.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the server stops: end the stream in good order
      return END;
    }
  }
}
