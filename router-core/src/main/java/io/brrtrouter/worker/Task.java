package io.brrtrouter.worker;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A submitted task: the node of its queue, and its future. Its whole life is one field: nothing
 * while it waits, the worker that runs it, a mark between its end and its answer, its outcome.
 */
final class Task<T> implements WorkerPool.Pending<T> {

  /** A state between the end of a task and its answer. */
  private enum Mark {
    ENDING
  }

  /** The time of tasks that may take any. */
  static final long NO_DEADLINE = Long.MAX_VALUE;

  private static final VarHandle STATE = field("state", Object.class);
  private static final VarHandle WAITER = field("waiter", Thread.class);
  private static final VarHandle QUEUED_NANOS = field("queuedNanos", long.class);
  private static final VarHandle RAN_NANOS = field("ranNanos", long.class);

  private final Roster roster;
  private final Callable<T> work;
  private final Consumer<? super T> late;
  private final long deadlineNanos;
  private final int depth;
  private final long submittedAt = System.nanoTime();

  private volatile @Nullable Object state;
  private Thread waiter = Thread.currentThread();
  private volatile boolean interruptSent;
  private volatile long abandonedAt;
  private boolean reported;
  private long queuedNanos = -1;

  @SuppressWarnings("UnusedVariable") // through RAN_NANOS
  private long ranNanos = -1;

  // Under the pool's lock, or while only the submitter knows this task.
  @Nullable Task<?> before;
  @Nullable Task<?> after;
  boolean linked;
  boolean accepted;

  Task(Roster roster, Callable<T> work, Consumer<? super T> late, long deadlineNanos, int depth) {
    this.roster = roster;
    this.work = work;
    this.late = late;
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

  /**
   * The task has ended: the time of that. From here nobody can decide it but its worker, unless
   * somebody has; see {@link #isLate}.
   */
  long end(Worker worker) {
    if (!STATE.compareAndSet(this, worker, Mark.ENDING)) {
      // Whoever was faster is about to interrupt this thread: that must hit nothing but this task.
      while (!interruptSent) {
        letOthersRun();
      }
    }
    long now = System.nanoTime();
    RAN_NANOS.setRelease(this, now - submittedAt - queuedNanos);
    return now;
  }

  /** Whether the task, which has ended, was decided before it did. */
  boolean isLate() {
    return state != Mark.ENDING;
  }

  /** Gives an answer that came too late to whoever releases what it holds. */
  void drop(T answer) {
    late.accept(answer);
  }

  /** Answers a task that has ended and is not late. */
  void answer(Outcome<T> outcome) {
    state = outcome;
    wake();
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
      } else if (!isDone()) {
        // It has ended in this very moment, and its answer is about to come.
        letOthersRun();
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
    if (!me.equals(waiter)) {
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

  /** Whether this task was decided while it ran, and interrupted. */
  boolean isAbandoned() {
    return interruptSent;
  }

  /** Whether this task, which still runs, was abandoned so long ago; true once. For the keeper. */
  boolean isNewlyStuck(long nanos) {
    if (reported || !interruptSent || System.nanoTime() - abandonedAt < nanos) {
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

  // Not a wait: what it waits for is a few instructions away, on a thread that runs.
  @SuppressWarnings("ThreadPriorityCheck")
  private static void letOthersRun() {
    Thread.yield();
  }

  private static VarHandle field(String name, Class<?> type) {
    try {
      return MethodHandles.lookup().findVarHandle(Task.class, name, type);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
