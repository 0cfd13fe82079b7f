package io.brrtrouter.worker;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many streamed responses of an operation may be written at once. They hold no worker, so this
 * is what bounds them. Safe for concurrent use; takes no lock.
 */
public final class StreamSlots {

  private final int limit;
  private final AtomicInteger open = new AtomicInteger();

  /** With this many streams at most. */
  public StreamSlots(int limit) {
    this.limit = Math.max(0, limit);
  }

  /** Opens a stream; false if as many are open as may be. */
  public boolean tryOpen() {
    int seen = open.get();
    while (seen < limit) {
      if (open.compareAndSet(seen, seen + 1)) {
        return true;
      }
      seen = open.get();
    }
    return false;
  }

  /** A stream that was opened has ended, whichever way; once for each. */
  public void close() {
    if (open.decrementAndGet() < 0) {
      open.incrementAndGet();
      throw new IllegalStateException("Closed a stream that was not open");
    }
  }

  /** How many are open. */
  public int open() {
    return open.get();
  }

  /** How many may be. */
  public int limit() {
    return limit;
  }
}
