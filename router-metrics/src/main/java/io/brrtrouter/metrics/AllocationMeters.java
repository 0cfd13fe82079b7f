package io.brrtrouter.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingStream;

/**
 * What the workers of each operation allocate, estimated from the JVM's own samples, which know
 * virtual threads as well. Safe for concurrent use.
 */
final class AllocationMeters implements AutoCloseable {
  private static final String SAMPLE = "jdk.ObjectAllocationSample";
  private static final String WORKERS = "brrtr-";

  private final MeterRegistry registry;
  private final Map<String, Allocated> handlers = new ConcurrentHashMap<>();
  private final RecordingStream samples = new RecordingStream();

  private record Allocated(LongAdder bytes, Meter gauge) {}

  AllocationMeters(MeterRegistry registry) {
    this.registry = registry;
    samples.enable(SAMPLE).with("throttle", "300/s").withoutStackTrace();
    samples.onEvent(SAMPLE, this::sampled);
    samples.startAsync();
  }

  private void sampled(RecordedEvent sample) {
    RecordedThread thread = sample.getThread();
    String name = thread == null ? null : thread.getJavaName();
    if (name == null || !name.startsWith(WORKERS) || name.lastIndexOf('-') < WORKERS.length()) {
      return;
    }
    Allocated allocated = handlers.get(name.substring(WORKERS.length(), name.lastIndexOf('-')));
    if (allocated != null) {
      allocated.bytes.add(sample.getLong("weight"));
    }
  }

  void added(String handler) {
    handlers.computeIfAbsent(handler, this::register);
  }

  private Allocated register(String handler) {
    LongAdder bytes = new LongAdder();
    Gauge gauge =
        Gauge.builder("brrtrouter.handler.allocated", bytes, LongAdder::sum)
            .description("What the workers have allocated, as sampled")
            .baseUnit("bytes")
            .tag("handler", handler)
            .register(registry);
    return new Allocated(bytes, gauge);
  }

  void removed(String handler) {
    Allocated allocated = handlers.remove(handler);
    if (allocated != null) {
      registry.remove(allocated.gauge);
    }
  }

  @Override
  public void close() {
    samples.close();
  }
}
