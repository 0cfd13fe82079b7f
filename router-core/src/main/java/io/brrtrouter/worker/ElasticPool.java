package io.brrtrouter.worker;

import io.brrtrouter.worker.Roster.Growth;
import io.brrtrouter.worker.Roster.Placement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A pool that grows before it queues: a task goes to an idle worker, else to a new one, else into
 * the queue, else it is held or refused.
 */
final class ElasticPool implements WorkerPool {

  private final Workforce workforce;
  private final Roster roster;
  private final long deadlineNanos;
  private final long backpressureNanos;
  private volatile @Nullable ElasticPool successor;

  ElasticPool(String name, PoolConfig config, Workforce workforce) {
    this.workforce = workforce;
    roster = new Roster(name, config, workforce);
    Duration deadline = config.deadline();
    deadlineNanos = deadline == null ? Task.NO_DEADLINE : SaturatingNanos.nanos(deadline);
    backpressureNanos = SaturatingNanos.nanos(config.backpressureTimeout());
    workforce.opened(roster);
  }

  @Override
  public String name() {
    return roster.pool();
  }

  @Override
  public <T> Pending<T> submit(Callable<T> work, Consumer<? super T> late) {
    ElasticPool pool = this;
    while (true) {
      Task<T> task = new Task<>(pool.roster, work, late, deadlineNanos, pool.roster.waiting());
      if (pool.roster.handToIdle(task) || pool.place(task)) {
        return task;
      }
      ElasticPool next = pool.successor;
      if (next == null) {
        pool.refuse(task, Verdicts.unavailable(Outcome.Reason.CLOSED));
        return task;
      }
      pool = next;
    }
  }

  /** From its closing on, what comes here goes there: a request may be on its way to this pool. */
  void succeededBy(ElasticPool other) {
    successor = other;
  }

  /** False if the pool is closed; otherwise the task has its place or its verdict. */
  private boolean place(Task<?> task) {
    Placement placement = roster.place(task);
    if (placement == Placement.GROW) {
      placement = grow(task);
    }
    switch (placement) {
      case HANDED, STARTED, QUEUED -> {}
      case HELD -> task.awaitPlace(backpressureNanos);
      case SHED -> refuse(task, Verdicts.shed());
      case CLOSED -> {
        return false;
      }
      case SPAWN_FAILED -> refuse(task, Verdicts.unavailable(Outcome.Reason.SPAWN_FAILED));
      case PROCESS_CEILING, GROW ->
          refuse(task, Verdicts.unavailable(Outcome.Reason.PROCESS_CEILING));
    }
    return true;
  }

  private Placement grow(Task<?> task) {
    if (!workforce.tryTake() && !workforce.takeFromIdle(roster)) {
      return Placement.PROCESS_CEILING;
    }
    Placement placement = Placement.PROCESS_CEILING;
    try {
      Growth growth = roster.grow(task);
      placement = growth.placement();
      if (growth.failure() != null) {
        workforce.listener().spawnFailed(name(), roster.config(), growth.failure());
      }
    } finally {
      if (placement != Placement.STARTED) {
        workforce.giveBack();
      }
    }
    return placement;
  }

  private void refuse(Task<?> task, Outcome<?> verdict) {
    roster.counters().count(verdict);
    task.refuse(verdict);
  }

  @Override
  public PoolStatistics statistics() {
    return roster.statistics();
  }

  @Override
  public List<BusyWorker> busyWorkers() {
    return roster.members().stream().map(Worker::sample).filter(Objects::nonNull).toList();
  }

  @Override
  public void close() {
    roster.close();
  }

  @Override
  public boolean awaitClosed(Duration atMost) {
    return roster.awaitEmpty(atMost);
  }

  @Override
  public void interrupt() {
    roster.cancel();
  }
}
