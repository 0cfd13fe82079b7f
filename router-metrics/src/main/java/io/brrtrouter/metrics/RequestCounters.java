package io.brrtrouter.metrics;

import io.brrtrouter.http.Method;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The counters of one handler by method and status. A handful of pairs occur, so that they stand in
 * a short array, replaced as a whole when a new pair comes; counting reads it without a lock.
 */
final class RequestCounters {
  private final MeterRegistry registry;
  private final String handler;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile Entry[] entries = {};

  private record Entry(Method method, int status, Counter counter) {}

  RequestCounters(MeterRegistry registry, String handler) {
    this.registry = registry;
    this.handler = handler;
  }

  void increment(Method method, int status) {
    for (Entry entry : entries) {
      if (entry.status == status && entry.method == method) {
        entry.counter.increment();
        return;
      }
    }
    add(method, status).increment();
  }

  private Counter add(Method method, int status) {
    lock.lock();
    try {
      Counter counter =
          Counter.builder("brrtrouter.requests")
              .description("Requests answered")
              .tag("handler", handler)
              .tag("method", method.label())
              .tag("status", Integer.toString(status))
              .register(registry);
      Entry[] longer = Arrays.copyOf(entries, entries.length + 1);
      longer[entries.length] = new Entry(method, status, counter);
      entries = longer;
      return counter;
    } finally {
      lock.unlock();
    }
  }

  List<Meter> meters() {
    List<Meter> meters = new ArrayList<>();
    for (Entry entry : entries) {
      meters.add(entry.counter);
    }
    return meters;
  }
}
