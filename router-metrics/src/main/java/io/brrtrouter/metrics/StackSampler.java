package io.brrtrouter.metrics;

import io.brrtrouter.worker.BusyWorker;
import java.time.Duration;
import java.util.Collection;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Looks at the stacks of busy workers once a second, at a few of each operation. */
final class StackSampler implements AutoCloseable {
  private static final Duration PERIOD = Duration.ofSeconds(1);

  /** A look walks a whole stack: more of them would cost more than they tell. */
  private static final int LOOKS_PER_OPERATION = 4;

  private final Supplier<Collection<OperationMeters>> operations;
  private @Nullable Thread thread;

  StackSampler(Supplier<Collection<OperationMeters>> operations) {
    this.operations = operations;
  }

  /** Looks from now on, if it does not already. */
  synchronized void start() {
    if (thread == null) {
      thread = Thread.ofPlatform().daemon().name("brrtr-stack-sampler").start(this::run);
    }
  }

  private void run() {
    try {
      while (true) {
        Thread.sleep(PERIOD);
        sample();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed: the sampler ends
    }
  }

  void sample() {
    for (OperationMeters operation : operations.get()) {
      int deepest = 0;
      int looks = 0;
      for (BusyWorker worker : operation.pool().busyWorkers()) {
        if (looks++ == LOOKS_PER_OPERATION) {
          break;
        }
        deepest = Math.max(deepest, worker.thread().getStackTrace().length);
      }
      operation.stack().sampled(deepest);
    }
  }

  @Override
  public synchronized void close() {
    if (thread != null) {
      thread.interrupt();
      thread = null;
    }
  }
}
