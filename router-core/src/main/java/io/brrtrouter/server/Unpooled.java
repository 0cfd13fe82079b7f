package io.brrtrouter.server;

import io.brrtrouter.worker.BusyWorker;
import io.brrtrouter.worker.PoolStatistics;
import io.brrtrouter.worker.WorkerPool;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** The pool of an operation that is only tried on. */
enum Unpooled implements WorkerPool {
  INSTANCE;

  @Override
  public <T> Pending<T> submit(Callable<T> task, Consumer<? super T> late) {
    throw new UnsupportedOperationException("an operation that is not served runs nothing");
  }

  @Override
  public PoolStatistics statistics() {
    throw new UnsupportedOperationException("no pool, no figures");
  }

  @Override
  public List<BusyWorker> busyWorkers() {
    return List.of();
  }

  @Override
  public void close() {}

  @Override
  public boolean awaitClosed(Duration atMost) {
    return true;
  }

  @Override
  public void interrupt() {}
}
