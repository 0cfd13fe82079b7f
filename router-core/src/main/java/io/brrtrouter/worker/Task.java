package io.brrtrouter.worker;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A submitted task: the node of its queue, and its future. Its whole life is one field: nothing
 * while it waits, the worker that runs it, its outcome.
 */
final class Task<T> implements WorkerPool.Pending<T> {

  /** The time of tasks that may take any. */
  static final long NO_DEADLINE = Long.MAX_VALUE;

  private static final VarHandle STATE = field("state", Object.class);
  private static final VarHandle WAITER = field("waiter", Thread.class);
  private static final VarHandle QUEUED_NANOS = field("queuedNanos", long.class);
  private static final VarHandle RAN_NANOS = field("ranNanos", long.class);

  private final Roster roster;
  private final Callable<T> work;
  private final long deadlineNanos;
  private final int depth;
  private final long submittedAt = System.nanoTime();

  private volatile @Nullable Object state;
  private Thread waiter = Thread.currentThread();
  private volatile boolean interruptSent;
  private volatile long abandonedAt;
  private boolean reported;
  private long queuedNanos = -1;
  private long ranNanos = -1;

  // Under the pool's lock, or while only the submitter knows this task.
  @Nullable Task<?> before;
  @Nullable Task<?> after;
  boolean linked;
  boolean accepted;

  Task(Roster roster, Callable<T> work, long deadlineNanos, int depth) {
    this.roster = roster;
    this.work = work;
    this.deadlineNanos = deadlineNanos;
    this.depth = depth;
  }

  T call() throws Exception {
    return work.call();
  }

  /** Gives the task to a worker; false if it is decided already or its deadline has passed. */
  boolean begin(Worker worker) {
    long waited = System.nanoTime() - submittedAt;
    if (waited >= deadlineNanos) {
      abandon(Verdicts.timedOut());
      return false;
    }
    if (roster.isCancelled()) {
      abandon(Verdicts.unavailable(Outcome.Reason.CLOSED));
      return false;
    }
    if (state != null || !STATE.compareAndSet(this, null, worker)) {
      return false;
    }
    QUEUED_NANOS.setRelease(this, waited);
    return true;
  }

  /** The worker's answer; false if the task was decided before it came. */
  boolean settle(Worker worker, Outcome<T> outcome) {
    if (STATE.compareAndSet(this, worker, outcome)) {
      wake();
      return true;
    }
    // Whoever was faster is about to interrupt this thread: that must hit nothing but this task.
    while (!interruptSent) {
      Thread.yield();
    }
    return false;
  }

  /** The task has ended, whether or not somebody still wants its answer; the time of that. */
  long ended() {
    long now = System.nanoTime();
    RAN_NANOS.setRelease(this, now - submittedAt - queuedNanos);
    return now;
  }

  /** Decides a task that no worker runs; under the pool's lock once others know the task. */
  boolean refuse(Outcome<?> verdict) {
    boolean decided = STATE.compareAndSet(this, null, verdict);
    if (decided) {
      wake();
    }
    return decided;
  }

  /** Decides a task over whatever it is doing, and interrupts it where it runs. */
  void abandon(Outcome<?> verdict) {
    if (state == null && roster.withdraw(this, verdict)) {
      return;
    }
    if (state instanceof Worker worker) {
      abandonedAt = System.nanoTime();
      if (STATE.compareAndSet(this, worker, verdict)) {
        roster.counters().count(verdict);
        try {
          worker.interrupt();
        } finally {
          interruptSent = true;
        }
        wake();
      }
    }
  }

  /** Waits until the queue has a place, at most so long. Notices an interrupt, and keeps it. */
  void awaitPlace(long nanos) {
    long most = Math.min(nanos, deadlineNanos);
    while (state == null && !roster.isAccepted(this)) {
      long left = most - (System.nanoTime() - submittedAt);
      if (left <= 0) {
        roster.giveUp(this, most < nanos ? Verdicts.timedOut() : Verdicts.shed());
      } else if (Thread.currentThread().isInterrupted()) {
        abandon(Verdicts.unavailable(Outcome.Reason.CLOSED));
      } else {
        LockSupport.parkNanos(roster, left);
      }
    }
  }

  @Override
  public Outcome<T> await() {
    Thread me = Thread.currentThread();
    if (WAITER.getOpaque(this) != me) {
      WAITER.setVolatile(this, me);
    }
    while (!isDone()) {
      if (me.isInterrupted()) {
        abandon(Verdicts.unavailable(Outcome.Reason.CLOSED));
      } else if (deadlineNanos == NO_DEADLINE) {
        LockSupport.park(roster);
      } else {
        awaitDeadline();
      }
    }
    @SuppressWarnings("unchecked") // only settle, with this task's own, and verdicts without one
    Outcome<T> outcome = (Outcome<T>) Objects.requireNonNull(state);
    return outcome;
  }

  private void awaitDeadline() {
    long left = deadlineNanos - (System.nanoTime() - submittedAt);
    if (left > 0) {
      LockSupport.parkNanos(roster, left);
    } else {
      abandon(Verdicts.timedOut());
    }
  }

  void wake() {
    LockSupport.unpark((Thread) WAITER.getVolatile(this));
  }

  @Override
  public boolean isDone() {
    return state instanceof Outcome<?>;
  }

  /** Whether this task, which runs, was decided so long ago; true once. For the keeper. */
  boolean isNewlyStuck(long nanos) {
    if (reported || !isDone() || System.nanoTime() - abandonedAt < nanos) {
      return false;
    }
    reported = true;
    return true;
  }

  /** Nanoseconds since the task came. */
  long age() {
    return System.nanoTime() - submittedAt;
  }

  @Override
  public long queuedNanos() {
    return (long) QUEUED_NANOS.getAcquire(this);
  }

  @Override
  public long ranNanos() {
    return (long) RAN_NANOS.getAcquire(this);
  }

  @Override
  public int depthAtSubmit() {
    return depth;
  }

  private static VarHandle field(String name, Class<?> type) {
    try {
      return MethodHandles.lookup().findVarHandle(Task.class, name, type);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
