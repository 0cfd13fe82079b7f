package io.brrtrouter.worker;

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
}
