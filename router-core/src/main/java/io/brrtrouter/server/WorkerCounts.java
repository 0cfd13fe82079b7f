package io.brrtrouter.server;

import org.jspecify.annotations.Nullable;

/**
 * How many workers a pool has, and at most. Wherever the first is set alone it is the second too.
 *
 * @param workers how many always may run
 * @param maxWorkers how many at most
 */
record WorkerCounts(int workers, int maxWorkers) {

  static WorkerCounts of(long workers, long maxWorkers) {
    return new WorkerCounts(Math.toIntExact(workers), Math.toIntExact(maxWorkers));
  }

  /** These counts once something stronger has set one, both or none of them. */
  WorkerCounts then(@Nullable Long setWorkers, @Nullable Long setMaxWorkers) {
    if (setWorkers != null) {
      long most = setMaxWorkers == null ? setWorkers : Math.max(setWorkers, setMaxWorkers);
      return of(setWorkers, most);
    }
    return setMaxWorkers == null ? this : of(Math.min(workers, setMaxWorkers), setMaxWorkers);
  }
}
