package io.brrtrouter.worker;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The waiting tasks of a pool, first come, first served: those that have one of the bounded places,
 * and behind them those whose submitters are held until a place is free. The tasks are the nodes,
 * so that a task whose deadline passes leaves in constant time. Everything but {@link #length} is
 * called under the pool's lock.
 */
final class TaskQueue {

  private final int bound;
  private final PoolCounters counters;
  private @Nullable Task<?> first;
  private @Nullable Task<?> last;
  private @Nullable Task<?> firstWithoutPlace;
  private int placed;
  private int waiting;
  private volatile int length;

  TaskQueue(int bound, PoolCounters counters) {
    this.bound = bound;
    this.counters = counters;
  }

  /** How many wait, with a place or without; read without a lock. */
  int length() {
    return length;
  }

  /** How many have a place. */
  int placed() {
    return placed;
  }

  boolean isFull() {
    return placed >= bound;
  }

  /** Appends a task, which has a place unless the queue is full. */
  void add(Task<?> task) {
    task.before = last;
    if (last == null) {
      first = task;
    } else {
      last.after = task;
    }
    last = task;
    task.linked = true;
    if (!isFull()) {
      place(task);
    } else if (firstWithoutPlace == null) {
      firstWithoutPlace = task;
    }
    length = ++waiting;
  }

  /** Removes and answers the first task; null if none waits. */
  @Nullable Task<?> poll() {
    Task<?> task = first;
    if (task != null) {
      boolean held = !task.accepted;
      remove(task);
      if (held) {
        accept(task);
        task.wake();
      }
    }
    return task;
  }

  /** Removes a task, and gives its place to the next that is held; nothing if it does not wait. */
  void remove(Task<?> task) {
    if (!task.linked) {
      return;
    }
    if (task == firstWithoutPlace) {
      firstWithoutPlace = task.after;
    }
    unlink(task);
    length = --waiting;
    if (task.accepted) {
      placed--;
      Task<?> next = firstWithoutPlace;
      if (next != null) {
        firstWithoutPlace = next.after;
        place(next);
        next.wake();
      }
    }
  }

  /** All that wait, as a list of their own. */
  List<Task<?>> tasks() {
    List<Task<?>> tasks = new ArrayList<>(waiting);
    for (Task<?> task = first; task != null; task = task.after) {
      tasks.add(task);
    }
    return tasks;
  }

  private void unlink(Task<?> task) {
    Task<?> before = task.before;
    Task<?> after = task.after;
    if (before == null) {
      first = after;
    } else {
      before.after = after;
    }
    if (after == null) {
      last = before;
    } else {
      after.before = before;
    }
    task.before = null;
    task.after = null;
    task.linked = false;
  }

  private void place(Task<?> task) {
    placed++;
    accept(task);
  }

  private void accept(Task<?> task) {
    task.accepted = true;
    counters.dispatched.increment();
  }
}
