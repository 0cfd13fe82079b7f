package io.brrtrouter.worker;

import java.util.BitSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The living workers of a pool, each at its place, and which of them are idle. Idle workers are
 * listed and taken without a lock; {@link #join}, {@link #remove} and {@link #forEach} are called
 * under the pool's lock.
 */
final class Crew {

  private static final int CHUNK = 64;

  private final int most;
  private final IdleSet idle;
  private final BitSet taken = new BitSet();
  // Chunks come into being as the pool grows: a thousand small pools stay small.
  private final Worker[] @Nullable [] chunks;
  private int size;

  Crew(int most) {
    this.most = most;
    idle = new IdleSet(most);
    chunks = new Worker[(most + CHUNK - 1) / CHUNK][];
  }

  boolean isFull() {
    return size == most;
  }

  int size() {
    return size;
  }

  /** Adds a worker with this first task at the lowest free place. */
  Worker join(ElasticPool pool, Task<?> first) {
    int place = taken.nextClearBit(0);
    Worker worker = new Worker(pool, place, first);
    Worker[] chunk = chunks[place / CHUNK];
    if (chunk == null) {
      chunk = new Worker[CHUNK];
      chunks[place / CHUNK] = chunk;
    }
    chunk[place % CHUNK] = worker;
    taken.set(place);
    size++;
    return worker;
  }

  /** Removes a worker that is not listed as idle; false if it is no member. */
  boolean remove(Worker worker) {
    int place = worker.place();
    if (!taken.get(place) || at(place) != worker) {
      return false;
    }
    taken.clear(place);
    size--;
    return true;
  }

  void forEach(Consumer<Worker> action) {
    taken.stream().mapToObj(this::at).forEach(action);
  }

  /** Lists a worker as idle; from now on somebody else may take it. */
  void list(Worker worker) {
    idle.add(worker.place());
  }

  /** Takes this idle worker; false if somebody else did. */
  boolean take(Worker worker) {
    return idle.take(worker.place());
  }

  /** Takes an idle worker; null if all are busy. */
  @Nullable Worker takeIdle() {
    int place = idle.takeLowest();
    return place < 0 ? null : at(place);
  }

  // The bit that says a worker is idle was set after the worker was put here.
  private Worker at(int place) {
    Worker[] chunk = chunks[place / CHUNK];
    if (chunk == null) {
      throw new IllegalStateException("No worker was ever at place " + place);
    }
    return chunk[place % CHUNK];
  }
}
