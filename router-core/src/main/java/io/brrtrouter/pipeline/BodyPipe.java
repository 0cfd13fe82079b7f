package io.brrtrouter.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A bounded pipe between the connection's thread, which alone touches the transport, and the worker
 * that reads a streamed body. The writer waits while the pipe is full, the reader while it is
 * empty; closing either end frees the other.
 */
final class BodyPipe extends InputStream {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private byte[] ring = new byte[0];
  private int head;
  private int size;
  private boolean wanted;
  private boolean ended;
  private boolean abandoned;
  private @Nullable IOException failure;

  /** Waits until somebody reads; false if nobody has begun to, or nobody will any more. */
  boolean awaitReader(long nanos) throws InterruptedException {
    long left = nanos;
    lock.lock();
    try {
      while (!wanted && !abandoned && left > 0) {
        left = changed.awaitNanos(left);
      }
      return wanted && !abandoned;
    } finally {
      lock.unlock();
    }
  }

  /** Makes room for this many bytes. Before the first are offered. */
  void open(int capacity) {
    lock.lock();
    try {
      ring = new byte[capacity];
    } finally {
      lock.unlock();
    }
  }

  /** Takes these bytes; false if nobody reads any more, or not soon enough. */
  boolean offer(byte[] bytes, int count, long patienceNanos) throws InterruptedException {
    int offset = 0;
    long left = patienceNanos;
    lock.lock();
    try {
      while (offset < count) {
        while (size == ring.length && !abandoned && left > 0) {
          left = changed.awaitNanos(left);
        }
        if (abandoned || size == ring.length) {
          return false;
        }
        int tail = (head + size) % ring.length;
        int run = Math.min(Math.min(ring.length - tail, ring.length - size), count - offset);
        System.arraycopy(bytes, offset, ring, tail, run);
        size += run;
        offset += run;
        changed.signalAll();
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** There is no more to come: the reader sees the end, or this failure. */
  void end(@Nullable IOException why) {
    lock.lock();
    try {
      ended = true;
      failure = why;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Whether nobody reads any more. */
  boolean isAbandoned() {
    lock.lock();
    try {
      return abandoned;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    lock.lock();
    try {
      if (!wanted) {
        wanted = true;
        changed.signalAll();
      }
      while (size == 0) {
        if (failure != null) {
          throw new IOException(failure.getMessage(), failure);
        }
        if (abandoned) {
          throw new IOException("the request's content is closed");
        }
        if (ended) {
          return -1;
        }
        changed.await();
      }
      return take(into, offset, length);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while reading the request's content", e);
    } finally {
      lock.unlock();
    }
  }

  private int take(byte[] into, int offset, int length) {
    int run = Math.min(Math.min(size, ring.length - head), length);
    System.arraycopy(ring, head, into, offset, run);
    head = (head + run) % ring.length;
    size -= run;
    changed.signalAll();
    return run;
  }

  @Override
  public void close() {
    lock.lock();
    try {
      abandoned = true;
      size = 0;
      ring = new byte[0];
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
