package io.brrtrouter.worker;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** What the pools of a process share: the ceiling of workers, threads, and who is told. */
final class Workforce {

  private final int most;
  private final WorkerThreads threads;
  private final PoolListener listener;
  private final IdleWorkerReaper keeper;
  private final IntSupplier named;
  private final AtomicInteger taken = new AtomicInteger();
  private final Set<Roster> rosters = ConcurrentHashMap.newKeySet();

  Workforce(WorkerPools.Builder builder, IntSupplier named) {
    most = builder.maxWorkers;
    threads = builder.threads;
    listener = new PoolListeners(builder.listeners);
    keeper = new IdleWorkerReaper(this, builder.keepAlive, builder.stuckAfter);
    this.named = named;
  }

  int most() {
    return most;
  }

  /** How many workers there are. */
  int taken() {
    return taken.get();
  }

  WorkerThreads threads() {
    return threads;
  }

  PoolListener listener() {
    return listener;
  }

  /** The pools that are open or have workers. */
  Set<Roster> rosters() {
    return rosters;
  }

  /** There is a new pool. */
  void opened(Roster roster) {
    rosters.add(roster);
  }

  /** A closed pool has no worker. */
  void ended(Roster roster) {
    rosters.remove(roster);
  }

  /** There is a worker. */
  void watch() {
    keeper.watch();
  }

  /** How many pools there are, replaced and removed ones left out. */
  int namedPools() {
    return named.getAsInt();
  }

  /** Takes one of the places for workers; false if all are taken. */
  boolean tryTake() {
    int seen = taken.get();
    while (seen < most) {
      if (taken.compareAndSet(seen, seen + 1)) {
        return true;
      }
      seen = taken.get();
    }
    return false;
  }

  void giveBack() {
    taken.decrementAndGet();
  }

  /** Takes over the place of an idle worker of some other pool; false if all are busy. */
  boolean takeFromIdle(Roster asking) {
    for (Roster roster : rosters) {
      if (roster != asking && roster.surrender()) {
        return true;
      }
    }
    return tryTake();
  }
}
