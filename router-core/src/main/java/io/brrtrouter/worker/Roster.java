package io.brrtrouter.worker;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who works in a pool, and which tasks wait. While a worker is idle a task changes hands without a
 * lock: the submitter takes the worker out of the idle set and leaves the task with it. Everything
 * else happens under one lock, which is never held while a task runs.
 *
 * <p>No task is lost, for two reasons. A submitter queues first and looks for an idle worker
 * second, while a worker lists itself as idle first and looks into the queue second. And a worker
 * leaves only while the queue is empty, so that waiting tasks always have a worker. None is refused
 * while a worker is idle, for a third: whoever takes an idle worker without the lock gives it a
 * task, and only under the lock is one let go.
 */
final class Roster {

  /** Where a task went. */
  enum Placement {
    HANDED,
    STARTED,
    QUEUED,
    HELD,
    SHED,
    CLOSED,
    SPAWN_FAILED,
    PROCESS_CEILING,
    /** Nowhere yet: the pool may grow for it. */
    GROW
  }

  /** Where growing left a task, and what kept it from growing, if anything did. */
  record Growth(Placement placement, @Nullable Throwable failure) {}

  private final String pool;
  private final PoolConfig config;
  private final Workforce workforce;
  private final PoolCounters counters = new PoolCounters();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition empty = lock.newCondition();
  private final Spawner spawner;
  private final Crew crew;
  private final TaskQueue queue;
  private volatile boolean closed;
  private volatile boolean cancelled;

  Roster(String pool, PoolConfig config, Workforce workforce) {
    this.pool = pool;
    this.config = config;
    this.workforce = workforce;
    spawner = new Spawner(pool, config, workforce.threads());
    crew = new Crew(config.maxWorkers(), workforce.most());
    queue = new TaskQueue(config.queueBound(), counters);
  }

  String pool() {
    return pool;
  }

  PoolConfig config() {
    return config;
  }

  PoolCounters counters() {
    return counters;
  }

  // For submitters

  /** How many tasks wait. */
  int waiting() {
    return queue.length();
  }

  /** Leaves a task with an idle worker, without a lock; false if there is none. */
  boolean handToIdle(Task<?> task) {
    Worker worker = closed ? null : crew.takeIdle();
    if (worker == null) {
      return false;
    }
    task.accepted = true;
    counters.dispatched.increment();
    worker.hand(task);
    return true;
  }

  /** Finds a place for a task. */
  Placement place(Task<?> task) {
    lock.lock();
    try {
      if (closed) {
        return Placement.CLOSED;
      }
      if (handToIdle(task)) {
        return Placement.HANDED;
      }
      return !crew.isFull() && spawner.mayTry() ? Placement.GROW : enqueue(task);
    } finally {
      lock.unlock();
    }
  }

  /** Starts a worker for a task, for which the process has room, unless there is a better place. */
  Growth grow(Task<?> task) {
    lock.lock();
    try {
      Placement place = place(task);
      if (place != Placement.GROW) {
        return new Growth(place, null);
      }
      Worker worker = new Worker(this, crew.freePlace(), task);
      crew.add(worker);
      task.accepted = true;
      counters.dispatched.increment();
      Throwable failure = spawner.start(worker);
      if (failure == null) {
        counters.spawned.increment();
        return new Growth(Placement.STARTED, null);
      }
      crew.remove(worker);
      task.accepted = false;
      counters.dispatched.decrement();
      counters.spawnFailures.increment();
      return new Growth(enqueue(task), failure);
    } finally {
      lock.unlock();
    }
  }

  private Placement enqueue(Task<?> task) {
    if (crew.size() == 0) {
      return Placement.SPAWN_FAILED;
    }
    boolean full = queue.isFull();
    if (full && config.backpressure() == Backpressure.SHED) {
      return Placement.SHED;
    }
    queue.add(task);
    Worker idle = crew.takeIdle();
    if (idle != null) {
      serve(idle);
    }
    return full ? Placement.HELD : Placement.QUEUED;
  }

  /** Leaves the first waiting task with a worker that was taken; false if none waits. */
  private boolean serve(Worker taken) {
    Task<?> task = queue.poll();
    if (task == null) {
      return false;
    }
    taken.hand(task);
    return true;
  }

  /** Whether a task that was held has got a place or a worker. */
  boolean isAccepted(Task<?> task) {
    return locked(() -> task.accepted);
  }

  /** Decides a task that is still held; one that got a place in the meantime keeps it. */
  void giveUp(Task<?> task, Outcome<?> verdict) {
    locked(() -> !task.accepted && withdraw(task, verdict));
  }

  /** Decides a task that no worker has begun; false if one has, or it is decided already. */
  boolean withdraw(Task<?> task, Outcome<?> verdict) {
    lock.lock();
    try {
      queue.remove(task);
      boolean decided = task.refuse(verdict);
      if (decided) {
        counters.count(verdict);
        if (task.accepted) {
          counters.completed.increment();
        }
      }
      return decided;
    } finally {
      lock.unlock();
    }
  }

  // For workers

  /** A worker runs, before its first task. */
  void started(boolean firstOfPool) {
    workforce.watch();
    workforce.listener().workerStarted(pool, config, firstOfPool, workforce.namedPools());
  }

  /** Lists a worker as idle if nothing waits for it. */
  void listIfIdle(Worker worker) {
    if (queue.length() == 0 && !closed) {
      list(worker);
    }
  }

  /** Lists a worker as idle: from now on others may take it. */
  void list(Worker worker) {
    worker.noteListed();
    crew.list(worker);
  }

  /** Whether a worker that has listed itself must not wait: tasks came, or the pool closes. */
  boolean mustLook() {
    return queue.length() > 0 || closed;
  }

  /** Takes back a worker that has listed itself; false if somebody else has taken it. */
  boolean takeBack(Worker worker) {
    return crew.take(worker);
  }

  /** The next task that waits; null if none does. */
  @Nullable Task<?> poll() {
    if (queue.length() == 0) {
      return null;
    }
    lock.lock();
    try {
      return queue.poll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * A worker's thread ends. It is removed already, unless something broke in this package; then
   * nothing may wait for workers that do not exist.
   */
  void left(Worker worker) {
    locked(() -> crew.remove(worker) && bury());
  }

  private boolean bury() {
    boolean removed = removed(true);
    if (crew.size() == 0) {
      Outcome<?> verdict = Verdicts.unavailable(Outcome.Reason.SPAWN_FAILED);
      queue.tasks().forEach(task -> withdraw(task, verdict));
    }
    return removed;
  }

  /** Removes a worker of a closed pool that has taken itself back; false if tasks wait for it. */
  boolean leave(Worker worker) {
    return closed && locked(() -> queue.length() == 0 && crew.remove(worker) && removed(true));
  }

  private boolean removed(boolean freesItsRoom) {
    counters.destroyed.increment();
    if (freesItsRoom) {
      workforce.giveBack();
    }
    endIfOver();
    return true;
  }

  private void endIfOver() {
    if (closed && crew.size() == 0) {
      workforce.ended(this);
      empty.signalAll();
    }
  }

  // For the process

  /** Lets an idle worker go whose room in the process somebody else takes over. */
  boolean surrender() {
    return locked(() -> {
      Worker idle = crew.takeIdle();
      return idle != null && dismiss(idle, false);
    });
  }

  /** Lets the workers go that have been idle for so long; true if any has. */
  boolean retire(long idleNanos) {
    return locked(() -> {
      boolean any = false;
      for (Worker worker : crew.members()) {
        if (worker.isIdleFor(idleNanos) && crew.take(worker)) {
          any |= dismiss(worker, true);
        }
      }
      return any;
    });
  }

  /** Lets a worker go that was taken, unless a task waits for it. */
  private boolean dismiss(Worker taken, boolean freesItsRoom) {
    if (serve(taken)) {
      return false;
    }
    crew.remove(taken);
    taken.hand(Worker.DISMISSED);
    return removed(freesItsRoom);
  }

  List<Worker> members() {
    return locked(crew::members);
  }

  void close() {
    lock.lock();
    try {
      closed = true;
      for (Worker idle = crew.takeIdle(); idle != null; idle = crew.takeIdle()) {
        dismiss(idle, true);
      }
      endIfOver();
    } finally {
      lock.unlock();
    }
  }

  /** Closes, and decides over everything that waits or runs; nothing begins any more. */
  void cancel() {
    cancelled = true;
    close();
    List<Task<?>> tasks = locked(queue::tasks);
    members().stream().map(Worker::running).filter(Objects::nonNull).forEach(tasks::add);
    tasks.forEach(task -> task.abandon(Verdicts.unavailable(Outcome.Reason.CLOSED)));
  }

  boolean isCancelled() {
    return cancelled;
  }

  boolean awaitEmpty(Duration atMost) {
    long left = SaturatingNanos.nanos(atMost);
    boolean interrupted = false;
    lock.lock();
    try {
      while (!(closed && crew.size() == 0) && left > 0 && !interrupted) {
        try {
          left = empty.awaitNanos(left);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      return closed && crew.size() == 0;
    } finally {
      lock.unlock();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  PoolStatistics statistics() {
    return locked(() -> counters.statistics(pool, config, crew.members(), queue.placed()));
  }

  private <R> R locked(Supplier<R> action) {
    lock.lock();
    try {
      return action.get();
    } finally {
      lock.unlock();
    }
  }
}
