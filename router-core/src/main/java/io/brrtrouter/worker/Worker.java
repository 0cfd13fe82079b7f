package io.brrtrouter.worker;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A thread of a pool: runs its first task, then what it is handed, until the pool lets it go. */
final class Worker implements Runnable {

  /** Mail: look into the queue. */
  static final Object LOOK = new Object();

  /** Mail: the pool has removed you. */
  static final Object DISMISSED = new Object();

  private final ElasticPool pool;
  private final int place;
  private final Task<?> first;
  private volatile @Nullable Thread thread;
  private volatile @Nullable Object mail;
  private volatile @Nullable Task<?> running;
  private volatile long idleSince;
  private boolean listed;
  private boolean firstOfPool;
  private @Nullable Task<?> reported;

  Worker(ElasticPool pool, int place, Task<?> first) {
    this.pool = pool;
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
      pool.started(firstOfPool);
      for (Task<?> task = first; task != null; task = pool.next(this)) {
        work(task);
      }
    } finally {
      pool.left(this);
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
        running = null;
        pool.finished(this, task, outcome);
      }
    }
    running = null;
    // What a task or its deadline left behind must not meet the next one.
    Thread.interrupted();
  }

  /** Hands over a task, {@link #LOOK} or {@link #DISMISSED}; only for who took this worker. */
  void hand(Object what) {
    mail = what;
    LockSupport.unpark(thread);
  }

  /** Waits for what somebody who took this worker hands over. */
  Object awaitMail() {
    Object came = mail;
    while (came == null) {
      LockSupport.park(pool);
      Thread.interrupted();
      came = mail;
    }
    mail = null;
    listed = false;
    return came;
  }

  /** Whether this worker has listed itself as idle; only for itself. */
  boolean isListed() {
    return listed;
  }

  /** Notes that this worker lists itself as idle from now, or no longer; only for itself. */
  void setListed(boolean listed) {
    if (listed) {
      idleSince = System.nanoTime();
    }
    this.listed = listed;
  }

  long idleSince() {
    return idleSince;
  }

  @Nullable Task<?> running() {
    return running;
  }

  @Nullable Thread thread() {
    return thread;
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
    return at == null || task == null ? null : new BusyWorker(at, task.age(), task.isDone());
  }

  /** Whether its task was decided so long ago and still runs; true once for each. Keeper only. */
  boolean isNewlyStuck(long nanos) {
    Task<?> task = running;
    boolean stuck =
        task != null && task != reported && task.isDone() && task.nanosSinceAbandoned() >= nanos;
    if (stuck) {
      reported = task;
    }
    return stuck;
  }
}
