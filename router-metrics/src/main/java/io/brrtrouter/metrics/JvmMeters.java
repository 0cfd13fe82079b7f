package io.brrtrouter.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.java21.instrument.binder.jdk.VirtualThreadMetrics;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Micrometer's own meters of the JVM, its collector, its virtual threads and the process. Virtual
 * threads are watched while a service runs. Safe for concurrent use.
 */
final class JvmMeters implements AutoCloseable {
  private final MeterRegistry registry;
  private final JvmGcMetrics collector = new JvmGcMetrics();
  private final ReentrantLock lock = new ReentrantLock();
  private boolean running;
  private @Nullable VirtualThreadMetrics virtualThreads;

  JvmMeters(MeterRegistry registry) {
    this.registry = registry;
    new ClassLoaderMetrics().bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    collector.bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
  }

  /** Has virtual threads watched soon: the flight recorder starts too slowly to wait for it. */
  void start() {
    lock.lock();
    try {
      if (!running) {
        running = true;
        Thread.ofPlatform().daemon().name("brrtrouter-virtual-threads").start(this::watch);
      }
    } finally {
      lock.unlock();
    }
  }

  private void watch() {
    lock.lock();
    try {
      if (running && virtualThreads == null) {
        virtualThreads = new VirtualThreadMetrics();
        virtualThreads.bindTo(registry);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Ends the watch over virtual threads: its thread would keep the process from ending. */
  void stop() {
    lock.lock();
    try {
      running = false;
      if (virtualThreads != null) {
        virtualThreads.close();
        virtualThreads = null;
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    stop();
    collector.close();
  }
}
