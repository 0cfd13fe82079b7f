package io.brrtrouter.operation;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A response of server-sent events: the controller returns it, then any thread sends events into
 * its bounded queue, and the connection's thread writes and flushes them. Safe for concurrent use.
 */
public interface EventStream extends Closeable {

  /** A stream whose queue holds 256 events. */
  static EventStream open() {
    return open(256);
  }

  /** A stream whose queue holds this many events; at least one. */
  static EventStream open(int capacity) {
    return new QueuedEventStream(Math.max(1, capacity));
  }

  /**
   * Sends an event, waiting while the queue is full. Nobody reads from it before the controller has
   * returned the stream: history that a controller sends first must fit, or be sent by another
   * thread.
   *
   * @return false if nobody listens any more
   * @throws IllegalStateException where the thread that opened the stream would wait for itself
   */
  boolean send(Event event) throws InterruptedException;

  /** Sends an event if there is room; false if there is none or nobody listens. */
  boolean offer(Event event);

  /** Whether the stream has ended: closed here, or the client is gone. */
  boolean isClosed();

  /** Runs once when the stream has ended, at once if it has: unsubscribe here. */
  void onClose(Runnable action);

  /** Ends the stream after the events already sent. */
  @Override
  void close();

  /** Writes the events as they come, until the stream ends; called by the connection's thread. */
  void writeTo(OutputStream out) throws IOException;

  /**
   * An event (HTML, 9.2).
   *
   * @param name its type, or null
   * @param id its id, or null
   * @param data its data, of any number of lines
   */
  record Event(@Nullable String name, @Nullable String id, String data) {
    /** An event of data alone. */
    public static Event of(String data) {
      return new Event(null, null, data);
    }
  }
}
