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

/** Micrometer's own meters of the JVM, its collector, its virtual threads and the process. */
final class JvmMeters implements AutoCloseable {
  private final JvmGcMetrics collector = new JvmGcMetrics();
  private final VirtualThreadMetrics virtualThreads = new VirtualThreadMetrics();

  JvmMeters(MeterRegistry registry) {
    new ClassLoaderMetrics().bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    collector.bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    virtualThreads.bindTo(registry);
  }

  /** Ends what they listen to the JVM with: a thread would keep the process from ending. */
  @Override
  public void close() {
    virtualThreads.close();
    collector.close();
  }
}
