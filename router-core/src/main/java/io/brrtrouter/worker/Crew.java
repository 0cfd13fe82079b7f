package io.brrtrouter.worker;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The living workers of a pool, each at its place, and which of them are idle. Listing and taking
 * idle workers needs no lock; everything else is called under the pool's.
 */
final class Crew {

  private static final int CHUNK = 64;

  private final int most;
  private final IdleSet idle;
  private final BitSet taken = new BitSet();
  // Chunks come into being as the pool grows: a thousand small pools stay small.
  private final Worker[] @Nullable [] chunks;
  private int size;

  /** With so many workers by its configuration, of which the process allows so many. */
  Crew(int most, int allowed) {
    this.most = most;
    int places = Math.min(most, allowed);
    idle = new IdleSet(places);
    chunks = new Worker[(places + CHUNK - 1) / CHUNK][];
  }

  boolean isFull() {
    return size == most;
  }

  int size() {
    return size;
  }

  /** The lowest free place: there is one while the crew is not full and the process allows more. */
  int freePlace() {
    return taken.nextClearBit(0);
  }

  /** Adds a worker at its place, which is free. */
  void add(Worker worker) {
    int place = worker.place();
    Worker[] chunk = chunks[place / CHUNK];
    if (chunk == null) {
      chunk = new Worker[CHUNK];
      chunks[place / CHUNK] = chunk;
    }
    taken.set(place);
    chunk[place % CHUNK] = worker;
    size++;
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

  List<Worker> members() {
    List<Worker> members = new ArrayList<>(size);
    taken.stream().forEach(place -> members.add(at(place)));
    return members;
  }

  /** Lists a worker as idle; from now on somebody else may take it. */
  void list(Worker worker) {
    idle.add(worker.place());
  }

  /** Takes this idle worker; false if it is not idle, or somebody else took it. */
  boolean take(Worker worker) {
    return idle.take(worker.place());
  }

  /** Takes an idle worker; null if all are busy. */
  @Nullable Worker takeIdle() {
    int place = idle.takeLowest();
    return place < 0 ? null : at(place);
  }

  // Without a lock this is right for a place whose bit one has just taken: the worker was put here
  // before it set the bit, and stays while it does not.
  private Worker at(int place) {
    Worker[] chunk = chunks[place / CHUNK];
    if (chunk == null) {
      throw new IllegalStateException("No worker was ever at place " + place);
    }
    return chunk[place % CHUNK];
  }
}
