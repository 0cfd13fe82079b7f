package io.brrtrouter.metrics;

import io.brrtrouter.worker.PoolStatistics;
import io.brrtrouter.worker.WorkerPool;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToLongFunction;

/** The workers of all pools together, those of pools that are gone included. */
final class WorkerTotals {
  private final Set<WorkerPool> pools = ConcurrentHashMap.newKeySet();
  private final LongAdder spawnedBefore = new LongAdder();
  private final LongAdder destroyedBefore = new LongAdder();
  private final LongAdder failedBefore = new LongAdder();

  WorkerTotals(MeterRegistry registry) {
    counter(
        registry,
        "brrtrouter.coroutines.spawned",
        "Workers started",
        spawnedBefore,
        PoolStatistics::spawned);
    counter(
        registry,
        "brrtrouter.coroutines.destroyed",
        "Workers ended",
        destroyedBefore,
        PoolStatistics::destroyed);
    counter(
        registry,
        "brrtrouter.coroutine.spawn.failures",
        "Workers that could not be started",
        failedBefore,
        PoolStatistics::spawnFailures);
  }

  private void counter(
      MeterRegistry registry,
      String name,
      String description,
      LongAdder before,
      ToLongFunction<PoolStatistics> value) {
    FunctionCounter.builder(name, this, totals -> before.sum() + totals.sum(value))
        .description(description)
        .register(registry);
  }

  private long sum(ToLongFunction<PoolStatistics> value) {
    long sum = 0;
    for (WorkerPool pool : pools) {
      sum += value.applyAsLong(pool.statistics());
    }
    return sum;
  }

  void added(WorkerPool pool) {
    pools.add(pool);
  }

  /** Keeps the counts of a pool that goes; workers that still finish in it are taken as ended. */
  void removed(WorkerPool pool) {
    if (pools.remove(pool)) {
      PoolStatistics last = pool.statistics();
      spawnedBefore.add(last.spawned());
      destroyedBefore.add(last.spawned());
      failedBefore.add(last.spawnFailures());
    }
  }
}
