package io.brrtrouter.worker;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The ceiling over the bodies that a process holds at once. Reserve before a body is read, release
 * with its answer. Exact, and safe for concurrent use; takes no lock.
 */
public final class InFlightBytes {

  private final long limit;
  private final AtomicLong reserved = new AtomicLong();

  /** With this many bytes at most; 0 lets only empty bodies through. */
  public InFlightBytes(long limit) {
    this.limit = Math.max(0, limit);
  }

  /** Reserves bytes; false if that would pass the limit, and then nothing is reserved. */
  public boolean reserve(long bytes) {
    requireNotNegative(bytes);
    long seen = reserved.get();
    while (bytes <= limit - seen) {
      if (reserved.compareAndSet(seen, seen + bytes)) {
        return true;
      }
      seen = reserved.get();
    }
    return false;
  }

  /** Gives back bytes that were reserved; once, and no more than were. */
  public void release(long bytes) {
    requireNotNegative(bytes);
    long left = reserved.addAndGet(-bytes);
    if (left < 0) {
      reserved.addAndGet(bytes);
      throw new IllegalStateException("Released " + -left + " bytes that nobody had reserved");
    }
  }

  /** How many bytes are reserved. */
  public long reserved() {
    return reserved.get();
  }

  /** How many bytes may be. */
  public long limit() {
    return limit;
  }

  private static void requireNotNegative(long bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException("A body has no " + bytes + " bytes");
    }
  }
}
