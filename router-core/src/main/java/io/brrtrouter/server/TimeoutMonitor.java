package io.brrtrouter.server;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at every connection a few times a second, and ends those that keep the server waiting. It
 * also is their clock, so that noting the time of a read or a write costs one load of a field.
 */
final class TimeoutMonitor implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(TimeoutMonitor.class);

  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
  private final long periodNanos;
  private volatile long now = System.nanoTime();
  private final AtomicLong nextLook = new AtomicLong(WaitState.NEVER);
  private volatile @Nullable Thread thread;
  private volatile boolean stopped;

  TimeoutMonitor(TransportConfig config) {
    long shortest = Math.min(config.readTimeout().toNanos(), config.idleTimeout().toNanos());
    this.periodNanos = Math.clamp(shortest / 8, 5_000_000L, 500_000_000L);
  }

  void start() {
    thread = Thread.ofPlatform().daemon().name("brrtrouter-connection-watch").start(this);
  }

  void stop() {
    stopped = true;
  }

  /** The time of the last look, in the terms of {@link System#nanoTime}. */
  long now() {
    return now;
  }

  /** Looks at this time, if it comes before the next regular look. */
  void lookAt(long time) {
    long before = nextLook.get();
    while (time != WaitState.NEVER && (before == WaitState.NEVER || time - before < 0)) {
      if (nextLook.compareAndSet(before, time)) {
        LockSupport.unpark(thread);
        return;
      }
      before = nextLook.get();
    }
  }

  void add(Connection connection) {
    connections.add(connection);
  }

  void remove(Connection connection) {
    connections.remove(connection);
  }

  Set<Connection> connections() {
    return connections;
  }

  @Override
  public void run() {
    while (!stopped) {
      await();
      nextLook.set(WaitState.NEVER); // whoever still has to be looked at in between says so again
      now = System.nanoTime();
      for (Connection connection : connections) {
        guarded(() -> connection.check(now));
      }
    }
  }

  /** Whatever one connection throws, an error for want of memory too, must not end the watch. */
  @SuppressWarnings("CatchingUnchecked")
  static void guarded(Runnable check) {
    try {
      check.run();
    } catch (RuntimeException | Error e) {
      LOG.warn("A connection could not be looked after; trying again", e);
    }
  }

  private void await() {
    long end = System.nanoTime() + periodNanos;
    long left = periodNanos;
    while (left > 0 && !stopped) {
      LockSupport.parkNanos(this, left);
      long time = System.nanoTime();
      long next = nextLook.get();
      left = Math.min(end - time, next == WaitState.NEVER ? Long.MAX_VALUE : next - time);
    }
  }
}
