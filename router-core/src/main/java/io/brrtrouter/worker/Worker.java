package io.brrtrouter.worker;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A thread of a pool: runs its first task, then what it is handed, until the pool lets it go. */
final class Worker implements Runnable {

  /** What a worker finds instead of a task when the pool has removed it. */
  static final Object DISMISSED = new Object();

  private final Roster roster;
  private final int place;
  private @Nullable Task<?> first;
  private volatile @Nullable Thread thread;
  private volatile @Nullable Object mail;
  private volatile @Nullable Task<?> running;
  private volatile long idleSince = System.nanoTime();
  private boolean listed;
  private boolean firstOfPool;

  Worker(Roster roster, int place, Task<?> first) {
    this.roster = roster;
    this.place = place;
    this.first = first;
  }

  int place() {
    return place;
  }

  /** Starts the worker. Throws whatever its thread does when it cannot be had. */
  void start(Thread thread, boolean firstOfPool) {
    this.firstOfPool = firstOfPool;
    this.thread = thread;
    thread.start();
  }

  @Override
  public void run() {
    try {
      roster.started(firstOfPool);
      Task<?> task = first;
      first = null;
      while (task != null) {
        work(task);
        task = next();
      }
    } finally {
      roster.left(this);
    }
  }

  private <T> void work(Task<T> task) {
    running = task;
    if (task.begin(this)) {
      Outcome<T> outcome = Verdicts.outOfMemory();
      try {
        outcome = new Outcome.Completed<>(task.call());
      } catch (Throwable thrown) {
        outcome = new Outcome.Failed<>(thrown);
      } finally {
        finish(task, outcome);
      }
    }
    running = null;
    // What a task or its deadline left behind must not meet the next one.
    Thread.interrupted();
  }

  /**
   * The worker is free before anybody hears of the answer, so that whoever has the answer finds the
   * worker free.
   */
  private <T> void finish(Task<T> task, Outcome<T> outcome) {
    idleSince = task.end(this);
    boolean late = task.isLate();
    if (late && outcome instanceof Outcome.Completed<T>(T answer)) {
      drop(task, answer);
    }
    roster.counters().ended(outcome, late);
    running = null;
    roster.listIfIdle(this);
    if (!late) {
      task.answer(outcome);
    }
  }

  private <T> void drop(Task<T> task, T answer) {
    Thread.interrupted(); // that was meant for the task, which has ended
    try {
      task.drop(answer);
    } catch (Throwable thrown) {
      PoolLog.dropFailed(roster.pool(), thrown);
    }
  }

  /** The next task, for which this waits; null when the worker is to end. */
  private @Nullable Task<?> next() {
    while (true) {
      if (!listed) {
        Task<?> task = roster.poll();
        if (task != null) {
          return task;
        }
        roster.list(this);
      }
      if (roster.mustLook() && roster.takeBack(this)) {
        listed = false;
        if (roster.leave(this)) {
          return null;
        }
      } else {
        return awaitMail() instanceof Task<?> task ? task : null;
      }
    }
  }

  /** Hands over a task or {@link #DISMISSED}; only for who took this worker. */
  void hand(Object what) {
    mail = what;
    LockSupport.unpark(thread);
  }

  /** Waits for what somebody who took this worker hands over. */
  private Object awaitMail() {
    Object came = mail;
    while (came == null) {
      LockSupport.park(roster);
      Thread.interrupted();
      came = mail;
    }
    mail = null;
    listed = false;
    return came;
  }

  /** Notes that this worker is listed as idle from now; only for itself. */
  void noteListed() {
    listed = true;
  }

  /** Whether its last task ended so long ago. */
  boolean isIdleFor(long nanos) {
    return System.nanoTime() - idleSince >= nanos;
  }

  @Nullable Task<?> running() {
    return running;
  }

  String name() {
    Thread named = thread;
    return named == null ? "" : named.getName();
  }

  void interrupt() {
    Thread target = thread;
    if (target != null) {
      target.interrupt();
    }
  }

  /** What a sampler sees; null while this worker runs nothing. */
  @Nullable BusyWorker sample() {
    Thread at = thread;
    Task<?> task = running;
    return at == null || task == null ? null : new BusyWorker(at, task.age(), task.isAbandoned());
  }
}
