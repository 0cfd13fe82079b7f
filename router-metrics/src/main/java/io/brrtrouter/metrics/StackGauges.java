package io.brrtrouter.metrics;

import io.brrtrouter.worker.PoolConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;

/** The stacks of one operation's workers: what they may use, and what was last seen. */
final class StackGauges {
  /** What a frame of ordinary code takes, measured between 50 and 150 bytes on JDK 25. */
  private static final int BYTES_PER_FRAME = 100;

  private final long stackBytes;
  private final long usableBytes;
  private final List<Meter> meters = new ArrayList<>();
  private volatile int frames;

  StackGauges(MeterRegistry registry, String handler, PoolConfig pool) {
    this.stackBytes = pool.stackBytes();
    this.usableBytes =
        pool.kind() == PoolConfig.Kind.PLATFORM ? pool.stackBytes() : VirtualStacks.usableBytes();
    meters.add(
        Gauge.builder("brrtrouter.coroutine.stack", this, gauges -> gauges.stackBytes)
            .description("The stack a worker is expected to need")
            .baseUnit("bytes")
            .tag("handler", handler)
            .register(registry));
    meters.add(
        Gauge.builder("brrtrouter.coroutine.stack.depth", this, gauges -> gauges.frames)
            .description("The deepest stack of a busy worker, as last sampled")
            .baseUnit("frames")
            .tag("handler", handler)
            .register(registry));
    meters.add(
        Gauge.builder("brrtrouter.coroutine.stack.used", this, StackGauges::usedPercent)
            .description("That stack's estimated share of what it may use")
            .baseUnit("percent")
            .tag("handler", handler)
            .register(registry));
  }

  private double usedPercent() {
    return 100.0 * frames * BYTES_PER_FRAME / usableBytes;
  }

  /** The deepest of the operation's stacks at this moment. */
  void sampled(int deepest) {
    frames = deepest;
  }

  List<Meter> meters() {
    return meters;
  }
}
