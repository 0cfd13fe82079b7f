package io.brrtrouter.load.pipeline;

import io.brrtrouter.worker.Outcome;
import io.brrtrouter.worker.PoolStatistics;
import io.brrtrouter.worker.WorkerPool;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Runs what it is given where it stands: no pool at all, to be compared with one. */
record DirectPool(WorkerPool measured) implements WorkerPool {

  @Override
  public String name() {
    return measured.name();
  }

  @Override
  public <T> Pending<T> submit(Callable<T> task, Consumer<? super T> late) {
    long start = System.nanoTime();
    Outcome<T> outcome;
    try {
      outcome = new Outcome.Completed<>(task.call());
    } catch (Exception e) {
      outcome = new Outcome.Failed<>(e);
    }
    return new Done<>(outcome, System.nanoTime() - start);
  }

  @Override
  public PoolStatistics statistics() {
    return measured.statistics();
  }

  @Override
  public void close() {
    measured.close();
  }

  @Override
  public boolean awaitClosed(Duration atMost) {
    return measured.awaitClosed(atMost);
  }

  @Override
  public void interrupt() {
    measured.interrupt();
  }

  private record Done<T>(Outcome<T> await, long ranNanos) implements Pending<T> {
    @Override
    public boolean isDone() {
      return true;
    }

    @Override
    public long queuedNanos() {
      return 0;
    }

    @Override
    public int depthAtSubmit() {
      return 0;
    }
  }
}
