package io.brrtrouter.worker;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** What a pool counts. Adding takes no lock and allocates nothing at rest. */
final class PoolCounters {
  final LongAdder dispatched = new LongAdder();
  final LongAdder completed = new LongAdder();
  final LongAdder shed = new LongAdder();
  final LongAdder unavailable = new LongAdder();
  final LongAdder timedOut = new LongAdder();
  final LongAdder lateAnswers = new LongAdder();
  final LongAdder failed = new LongAdder();
  final LongAdder spawned = new LongAdder();
  final LongAdder destroyed = new LongAdder();
  final LongAdder spawnFailures = new LongAdder();

  /** Counts a verdict over a task that had not ended. */
  void count(Outcome<?> verdict) {
    switch (verdict) {
      case Outcome.Shed<?> s -> shed.increment();
      case Outcome.Unavailable<?> u -> unavailable.increment();
      case Outcome.TimedOut<?> t -> timedOut.increment();
      case Outcome.Failed<?> f -> failed.increment();
      case Outcome.Completed<?> c -> {}
    }
  }

  /** Counts a task that ran and has ended, in time or decided before; before anybody knows. */
  void ended(Outcome<?> outcome, boolean late) {
    boolean answered = outcome instanceof Outcome.Completed<?>;
    if (!answered && !late) {
      failed.increment();
    }
    if (answered && late) {
      lateAnswers.increment();
    }
    completed.increment();
  }

  /** The figures of a pool at this moment. */
  PoolStatistics statistics(String pool, PoolConfig config, List<Worker> workers, int queued) {
    int busy = 0;
    int stuck = 0;
    for (Worker worker : workers) {
      Task<?> task = worker.running();
      if (task != null) {
        busy++;
        stuck += task.isAbandoned() ? 1 : 0;
      }
    }
    return new PoolStatistics(
        pool,
        config,
        workers.size(),
        busy,
        queued,
        dispatched.sum(),
        completed.sum(),
        shed.sum(),
        unavailable.sum(),
        timedOut.sum(),
        lateAnswers.sum(),
        failed.sum(),
        spawned.sum(),
        destroyed.sum(),
        spawnFailures.sum(),
        stuck);
  }
}
